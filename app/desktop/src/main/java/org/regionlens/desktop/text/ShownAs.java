package org.regionlens.desktop.text;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Values of a list that is not typed into, shown by their names. */
public final class ShownAs {
  private ShownAs() {}

  /** Shows values by their names, and no value as an empty text. */
  public static <T> StringConverter<T> names(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("The list is not typed into.");
      }
    };
  }
}
