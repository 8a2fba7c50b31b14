package org.regionlens.media.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

/**
 * An array in a file; its values are taken out when they are asked for.
 *
 * @param key its name in the file; empty if the file holds nothing else
 * @param head type and shape; null if it cannot be read
 * @param reason why it cannot be read, or null
 * @param source takes the values out
 */
public record NamedArray(
    String key, @Nullable NumberArray head, @Nullable UnreadableException reason, Source source) {

  /** Takes values out of a file. */
  @FunctionalInterface
  public interface Source {
    NumberArray load() throws UnreadableException;
  }

  /** An array whose values are there. */
  public static NamedArray of(String key, NumberArray array) {
    return new NamedArray(key, array, null, () -> array);
  }

  /** Arrays by name whose values are there. */
  static List<NamedArray> of(Map<String, NumberArray> arrays) {
    return arrays.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  /**
   * The array with its values.
   *
   * @throws UnreadableException if it is damaged or cannot be read
   */
  public NumberArray load() throws UnreadableException {
    if (reason != null) {
      throw reason;
    }
    return source.load();
  }

  /**
   * Type and shape.
   *
   * @throws UnreadableException if it cannot be read
   */
  public NumberArray require() throws UnreadableException {
    if (reason != null || head == null) {
      throw reason == null ? new UnreadableException("unreadable.npy.header") : reason;
    }
    return head;
  }

  /** Name, type and shape for people. */
  public String listing() {
    return head == null
        ? key
        : (key.isEmpty() ? "" : key + " ") + head.type().numpyName() + " " + head.shapeText();
  }
}
