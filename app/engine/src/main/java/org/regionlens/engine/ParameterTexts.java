package org.regionlens.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Values of a loss's parameters, from which it is made.
 *
 * @param loss which
 * @param texts by name, each accepted by its parameter; those left out stand at their standard
 */
record ParameterTexts(LossId loss, Map<String, String> texts) {
  /** The activation of the case. */
  static final String CASE = "case";

  /** The name of a constant. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean has(String name) {
    return texts.containsKey(name);
  }

  String text(String name) {
    String text = texts.get(name);
    return text == null ? loss.parameter(name).standard() : text;
  }

  double number(String name) {
    return Double.parseDouble(text(name));
  }

  int whole(String name) {
    return (int) number(name);
  }

  OptionalDouble optionalNumber(String name) {
    String text = text(name);
    return text.equals(Parameter.NONE)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(text));
  }

  <E extends Enum<E>> E one(String name, Class<E> type) {
    String text = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** The activation that is named; empty if it is the case's. */
  Optional<Activation> activation() {
    String text = text("activation");
    return text.equals(CASE) ? Optional.empty() : Optional.of(one("activation", Activation.class));
  }
}
