package org.regionlens.media.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.regionlens.media.text.UnreadableException;

/**
 * An object of a JSON text. Whoever asks for a value says what it must be; a value that is missing
 * or something else is named with the way to it. Names that nobody asks for do no harm.
 */
public final class StrictObject {
  /** More than any file of settings needs. */
  public static final int MOST_BYTES = 4 << 20;

  private static final int LONGEST_TEXT = 10_000;

  private final JsonNode node;
  private final String way;

  private StrictObject(JsonNode node, String way) {
    this.node = node;
    this.way = way;
  }

  /**
   * The object that a text is.
   *
   * @throws UnreadableException if it is no JSON object, is too long, names a value twice or goes
   *     on behind its end
   */
  public static StrictObject parse(String text) throws UnreadableException {
    if (text.length() > MOST_BYTES) {
      throw new UnreadableException("unreadable.json.long", MOST_BYTES >> 20);
    }
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    try {
      JsonNode root = mapper.readTree(text);
      if (root == null || !root.isObject()) {
        throw new UnreadableException("unreadable.json.object");
      }
      return new StrictObject(root, "");
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "1" : String.valueOf(e.getLocation().getLineNr());
      throw new UnreadableException("unreadable.json.syntax", line);
    }
  }

  /** Whether there is a value of this name that is not null. */
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Whether the value of this name is a text. */
  public boolean isText(String name) {
    return node.path(name).isTextual();
  }

  /** An object within. */
  public StrictObject object(String name) throws UnreadableException {
    JsonNode value = node.path(name);
    if (!value.isObject()) {
      throw wrong(name, "{…}");
    }
    return new StrictObject(value, wayTo(name));
  }

  /** Objects of a list; a list that is not there is empty. */
  public List<StrictObject> objects(String name, int most) throws UnreadableException {
    List<StrictObject> found = new ArrayList<>();
    for (JsonNode each : list(name, most)) {
      if (!each.isObject()) {
        throw wrong(name, "[{…}]");
      }
      found.add(new StrictObject(each, wayTo(name) + "[" + found.size() + "]"));
    }
    return found;
  }

  /** Texts of a list; a list that is not there is empty. */
  public List<String> texts(String name, int most) throws UnreadableException {
    List<String> found = new ArrayList<>();
    for (JsonNode each : list(name, most)) {
      if (!each.isTextual() || each.textValue().length() > LONGEST_TEXT) {
        throw wrong(name, "[\"…\"]");
      }
      found.add(each.textValue());
    }
    return found;
  }

  /** Whole numbers of a list; a list that is not there is empty. */
  public List<Integer> wholes(String name, int most) throws UnreadableException {
    List<Integer> found = new ArrayList<>();
    for (JsonNode each : list(name, most)) {
      if (!each.isInt()) {
        throw wrong(name, "[0, …]");
      }
      found.add(each.intValue());
    }
    return found;
  }

  private List<JsonNode> list(String name, int most) throws UnreadableException {
    JsonNode value = node.path(name);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      throw wrong(name, "[…], ≤ " + most);
    }
    List<JsonNode> all = new ArrayList<>();
    value.forEach(all::add);
    return all;
  }

  /**
   * What a reader makes of a value, whatever it is.
   *
   * @param reader refuses by an {@link IllegalArgumentException} with a sentence
   */
  public <T> T read(String name, Function<JsonNode, T> reader) throws UnreadableException {
    try {
      return reader.apply(node.path(name));
    } catch (IllegalArgumentException e) {
      throw wrong(name, String.valueOf(e.getMessage()));
    }
  }

  /** A text. */
  public String text(String name) throws UnreadableException {
    JsonNode value = node.path(name);
    if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
      throw wrong(name, "\"…\"");
    }
    return value.textValue();
  }

  /** A text, or another one where there is none. */
  public String text(String name, String otherwise) throws UnreadableException {
    return node.has(name) ? text(name) : otherwise;
  }

  /** Yes or no. */
  public boolean flag(String name) throws UnreadableException {
    JsonNode value = node.path(name);
    if (!value.isBoolean()) {
      throw wrong(name, "true, false");
    }
    return value.booleanValue();
  }

  /** A whole number within bounds, both included. */
  public int whole(String name, int low, int high) throws UnreadableException {
    JsonNode value = node.path(name);
    if (!value.isInt() || value.intValue() < low || value.intValue() > high) {
      throw wrong(name, low + " … " + high);
    }
    return value.intValue();
  }

  /** A finite number within bounds, both included. */
  public double number(String name, double low, double high) throws UnreadableException {
    JsonNode value = node.path(name);
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!Double.isFinite(number) || number < low || number > high) {
      throw wrong(name, low + " … " + high);
    }
    return number;
  }

  /** One of several values, told by their names. */
  public <T> T one(String name, T[] values, Function<T, String> names) throws UnreadableException {
    JsonNode value = node.path(name);
    Optional<T> found =
        Arrays.stream(values).filter(each -> names.apply(each).equals(value.textValue())).findAny();
    if (found.isEmpty()) {
      throw wrong(name, Arrays.stream(values).map(names).collect(Collectors.joining(", ")));
    }
    return found.get();
  }

  /** The same, or another one where there is none. */
  public <T> T one(String name, T[] values, Function<T, String> names, T otherwise)
      throws UnreadableException {
    return node.has(name) ? one(name, values, names) : otherwise;
  }

  /** The failure of a value: missing, or not what is expected. */
  public UnreadableException wrong(String name, String expected) {
    return new UnreadableException("unreadable.json.value", wayTo(name), expected);
  }

  private String wayTo(String name) {
    return way.isEmpty() ? name : way + "." + name;
  }
}
