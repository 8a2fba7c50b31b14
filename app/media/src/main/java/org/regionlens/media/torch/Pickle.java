package org.regionlens.media.torch;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.regionlens.media.text.UnreadableException;

/**
 * A machine for the part of Python's pickle language (protocols 2 to 4) that files of tensors are
 * written in. Globals are names; what they are called with is made by {@link TorchGlobals}, which
 * refuses what it does not know. Values are Long, Double, Boolean, String, List, Map, {@link
 * #NONE}, and what the globals make.
 */
final class Pickle {
  /** Python's None. */
  static final Object NONE = new Object();

  private static final int MOST_VALUES = 4_000_000;
  private static final Object MARK = new Object();

  /** A name of something in a module of Python. */
  record Global(String name) {}

  private final ByteBuffer code;
  private final TorchGlobals globals;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Map<Integer, Object> memo = new HashMap<>();
  private int pushed;

  private Pickle(byte[] code, TorchGlobals globals) {
    this.code = ByteBuffer.wrap(code).order(ByteOrder.LITTLE_ENDIAN);
    this.globals = globals;
  }

  /**
   * The value that a pickle describes.
   *
   * @throws UnreadableException if it is damaged, or needs what is not known
   */
  static Object load(byte[] code, TorchGlobals globals) throws UnreadableException {
    try {
      return new Pickle(code, globals).run();
    } catch (BufferUnderflowException | NoSuchElementException | ClassCastException e) {
      throw damaged();
    }
  }

  private static UnreadableException damaged() {
    return new UnreadableException("unreadable.torch.damaged");
  }

  private Object run() throws UnreadableException {
    while (true) {
      int opcode = code.get() & 0xff;
      switch (opcode) {
        case '.' -> {
          return pop();
        }
        case 0x80 -> code.get();
        case 0x95 -> code.getLong();
        case '(' -> push(MARK);
        case '0' -> pop();
        case '1' -> popToMark();
        case 'N' -> push(NONE);
        case 0x88 -> push(true);
        case 0x89 -> push(false);
        case 'J' -> push((long) code.getInt());
        case 'K' -> push((long) (code.get() & 0xff));
        case 'M' -> push((long) (code.getShort() & 0xffff));
        case 0x8a -> push(whole(code.get() & 0xff));
        case 'G' -> push(Double.longBitsToDouble(Long.reverseBytes(code.getLong())));
        case 'X' -> push(text(code.getInt()));
        case 0x8c, 'U' -> push(text(code.get() & 0xff));
        case 'c' -> push(new Global(line() + "." + line()));
        case 0x93 -> {
          String name = (String) pop();
          push(new Global(pop() + "." + name));
        }
        default -> {
          if (!memory(opcode) && !container(opcode) && !made(opcode)) {
            throw new UnreadableException("unreadable.torch.opcode", "0x%02x".formatted(opcode));
          }
        }
      }
    }
  }

  /** Opcodes that keep a value, or fetch one that was kept. */
  private boolean memory(int opcode) throws UnreadableException {
    switch (opcode) {
      case 'q' -> memo.put(code.get() & 0xff, stack.getFirst());
      case 'r' -> memo.put(code.getInt(), stack.getFirst());
      case 0x94 -> memo.put(memo.size(), stack.getFirst());
      case 'h' -> push(kept(code.get() & 0xff));
      case 'j' -> push(kept(code.getInt()));
      case '2' -> push(stack.getFirst());
      default -> {
        return false;
      }
    }
    return true;
  }

  private Object kept(int index) throws UnreadableException {
    Object value = memo.get(index);
    if (value == null) {
      throw damaged();
    }
    return value;
  }

  /** Opcodes of lists, tuples and dictionaries. */
  private boolean container(int opcode) throws UnreadableException {
    switch (opcode) {
      case ']', ')' -> push(new ArrayList<>());
      case '}' -> push(new LinkedHashMap<>());
      case 't', 'l' -> push(popToMark());
      case 'd' -> {
        List<Object> items = popToMark();
        push(new LinkedHashMap<>());
        put(items);
      }
      case 0x85, 0x86, 0x87 -> {
        List<Object> tuple = new ArrayList<>();
        for (int i = 0; i < opcode - 0x84; i++) {
          tuple.addFirst(pop());
        }
        push(tuple);
      }
      case 'a' -> {
        Object value = pop();
        list(stack.getFirst()).add(value);
      }
      case 'e' -> {
        List<Object> values = popToMark();
        list(stack.getFirst()).addAll(values);
      }
      case 's' -> {
        Object value = pop();
        put(List.of(pop(), value));
      }
      case 'u' -> put(popToMark());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Opcodes that make a value of a global. */
  private boolean made(int opcode) throws UnreadableException {
    switch (opcode) {
      case 'Q' -> push(globals.storage(list(pop())));
      case 'R', 0x81 -> {
        List<Object> arguments = list(pop());
        push(globals.call((Global) pop(), arguments));
      }
      case 'b' -> {
        // State of a dictionary, such as the versions of modules, says nothing of tensors.
        pop();
        if (!(stack.getFirst() instanceof Map)) {
          throw damaged();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void put(List<Object> items) throws UnreadableException {
    if (!(stack.getFirst() instanceof Map<?, ?>) || items.size() % 2 != 0) {
      throw damaged();
    }
    @SuppressWarnings("unchecked")
    Map<Object, Object> map = (Map<Object, Object>) stack.getFirst();
    for (int i = 0; i < items.size(); i += 2) {
      // Keys of containers would be compared element by element; Python refuses them too.
      if (items.get(i) instanceof List || items.get(i) instanceof Map) {
        throw damaged();
      }
      map.put(items.get(i), items.get(i + 1));
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) throws UnreadableException {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw damaged();
  }

  private void push(Object value) throws UnreadableException {
    if (++pushed > MOST_VALUES) {
      throw damaged();
    }
    stack.push(value);
  }

  private Object pop() throws UnreadableException {
    Object value = stack.pop();
    if (MARK.equals(value)) {
      throw damaged();
    }
    return value;
  }

  private List<Object> popToMark() {
    List<Object> values = new ArrayList<>();
    for (Object value = stack.pop(); !MARK.equals(value); value = stack.pop()) {
      values.add(value);
    }
    return new ArrayList<>(values.reversed());
  }

  private String text(int length) throws UnreadableException {
    if (length < 0 || length > code.remaining()) {
      throw damaged();
    }
    byte[] bytes = new byte[length];
    code.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (byte next = code.get(); next != '\n'; next = code.get()) {
      line.append((char) (next & 0xff));
    }
    return line.toString();
  }

  /** A whole number of so many bytes, the least first, in two's complement. */
  private long whole(int length) throws UnreadableException {
    if (length > 8) {
      throw damaged();
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value |= (code.get() & 0xffL) << (8 * i);
    }
    int unused = 64 - 8 * length;
    return length == 0 ? 0 : value << unused >> unused;
  }
}
