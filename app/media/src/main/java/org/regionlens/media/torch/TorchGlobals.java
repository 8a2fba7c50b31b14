package org.regionlens.media.torch;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

/**
 * The few names of Python that tensors are made with, done in Java. All other names are refused,
 * and said.
 */
final class TorchGlobals {
  private static final int MOST_AXES = 64;

  /** Longest name that is said, characters. */
  private static final int LONGEST_NAME = 100;

  private static final long MOST_BYTES = Integer.MAX_VALUE - 16;

  private static final Map<String, ElementType> TYPES =
      Map.ofEntries(
          Map.entry("Float", ElementType.FLOAT32),
          Map.entry("Double", ElementType.FLOAT64),
          Map.entry("Half", ElementType.FLOAT16),
          Map.entry("BFloat16", ElementType.BFLOAT16),
          Map.entry("Long", ElementType.INT64),
          Map.entry("Int", ElementType.INT32),
          Map.entry("Short", ElementType.INT16),
          Map.entry("Char", ElementType.INT8),
          Map.entry("Byte", ElementType.UINT8),
          Map.entry("Bool", ElementType.BOOL));

  private final Storages storages;
  private final ByteOrder order;

  /** Finds the bytes of storages. */
  @FunctionalInterface
  interface Storages {
    /** The bytes of a key; what is not there is refused. */
    MemorySegment bytes(String key) throws UnreadableException;
  }

  /**
   * Elements of one type that tensors share.
   *
   * @param type of the elements; null if the tensor says it
   * @param bytes of the elements
   */
  private record Storage(@Nullable ElementType type, MemorySegment bytes) {}

  /**
   * @param order of the bytes of elements
   */
  TorchGlobals(Storages storages, ByteOrder order) {
    this.storages = storages;
    this.order = order;
  }

  /** A storage: ("storage", its type, key, device, number of elements). */
  Object storage(List<Object> id) throws UnreadableException {
    if (id.size() < 5
        || !"storage".equals(id.get(0))
        || !(id.get(1) instanceof Pickle.Global kind)
        || !(id.get(2) instanceof String key)
        || !(id.get(4) instanceof Long count)) {
      throw damaged();
    }
    String name = kind.name();
    boolean untyped = name.equals("torch.storage.UntypedStorage");
    ElementType type =
        name.startsWith("torch.") && name.endsWith("Storage")
            ? TYPES.get(name.substring("torch.".length(), name.length() - "Storage".length()))
            : null;
    if (type == null && !untyped) {
      throw unknown(name);
    }
    MemorySegment bytes = storages.bytes(key);
    long size = type == null ? 1 : type.bytes();
    if (count < 0 || count > bytes.byteSize() / size) {
      throw damaged();
    }
    return new Storage(type, bytes.asSlice(0, count * size));
  }

  /** What a global makes of its arguments. */
  Object call(Pickle.Global global, List<Object> arguments) throws UnreadableException {
    return switch (global.name()) {
      case "collections.OrderedDict" -> ordered(arguments);
      case "torch._utils._rebuild_tensor_v2" -> tensor(arguments, null);
      case "torch._utils._rebuild_tensor_v3" ->
          tensor(arguments, dtype(argument(arguments, 6, Pickle.Global.class).name()));
      case "torch._utils._rebuild_parameter" -> argument(arguments, 0, NumberArray.class);
      default -> throw unknown(global.name());
    };
  }

  private static Object ordered(List<Object> arguments) throws UnreadableException {
    if (!arguments.isEmpty() && !arguments.equals(List.of(List.of()))) {
      throw damaged();
    }
    return new LinkedHashMap<>();
  }

  private static ElementType dtype(String name) throws UnreadableException {
    for (ElementType type : ElementType.values()) {
      if (name.equals("torch." + type.name().toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    throw unknown(name);
  }

  /**
   * A tensor: storage, offset, sizes, strides, gradient wanted or not, hooks, then perhaps more.
   */
  private NumberArray tensor(List<Object> arguments, @Nullable ElementType given)
      throws UnreadableException {
    Storage storage = argument(arguments, 0, Storage.class);
    ElementType type = given == null ? storage.type : given;
    List<?> sizes = argument(arguments, 2, List.class);
    List<?> strides = argument(arguments, 3, List.class);
    if (type == null || sizes.size() != strides.size() || sizes.size() > MOST_AXES) {
      throw damaged();
    }
    int metadata = given == null ? 6 : 7;
    if (arguments.size() > metadata
        && arguments.get(metadata) instanceof Map<?, ?> more
        && !more.isEmpty()) {
      // A negative or conjugate view: the stored numbers are not the tensor's.
      throw unknown("torch." + more.keySet().iterator().next());
    }
    int[] shape = new int[sizes.size()];
    long[] steps = new long[shape.length];
    long total = type.bytes();
    for (int i = 0; i < shape.length; i++) {
      long size = number(sizes.get(i));
      long stride = number(strides.get(i));
      if (size == 0) {
        throw new UnreadableException("unreadable.npy.empty");
      }
      if (size > MOST_BYTES || total > MOST_BYTES / size || stride > MOST_BYTES) {
        throw new UnreadableException("unreadable.torch.too-large");
      }
      total *= size;
      shape[i] = (int) size;
      steps[i] = stride * type.bytes();
    }
    long offset = number(argument(arguments, 1, Long.class));
    try {
      return NumberArray.of(
          type, order, storage.bytes, shape, steps, Math.multiplyExact(offset, type.bytes()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw damaged();
    }
  }

  private static long number(@Nullable Object value) throws UnreadableException {
    if (value instanceof Long number && number >= 0) {
      return number;
    }
    throw damaged();
  }

  private static <T> T argument(List<Object> arguments, int index, Class<T> type)
      throws UnreadableException {
    if (index < arguments.size() && type.isInstance(arguments.get(index))) {
      return type.cast(arguments.get(index));
    }
    throw damaged();
  }

  private static UnreadableException unknown(String name) {
    String letters = name.replaceAll("[^A-Za-z0-9_.]", "?");
    return new UnreadableException(
        "unreadable.torch.global", letters.substring(0, Math.min(LONGEST_NAME, letters.length())));
  }

  private static UnreadableException damaged() {
    return new UnreadableException("unreadable.torch.damaged");
  }
}
