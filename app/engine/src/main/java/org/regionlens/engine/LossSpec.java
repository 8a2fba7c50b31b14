package org.regionlens.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Specifications of losses, {@code NAME[:key=value[,key=value…]]}. */
final class LossSpec {

  private LossSpec() {}

  /** As {@link Loss#spec}: a value is said only if the loss were another without it. */
  static String of(Loss loss) {
    Map<String, String> said = new LinkedHashMap<>(loss.parameters());
    for (String name : new ArrayList<>(said.keySet()).reversed()) {
      Map<String, String> without = new LinkedHashMap<>(said);
      without.remove(name);
      if (isMadeOf(loss, without)) {
        said = without;
      }
    }
    String parameters =
        said.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(","));
    return parameters.isEmpty() ? loss.name() : loss.name() + ":" + parameters;
  }

  private static boolean isMadeOf(Loss loss, Map<String, String> texts) {
    try {
      return made(loss, texts).equals(loss);
    } catch (IllegalArgumentException e) {
      // A value that is left out may be what allows another.
      return false;
    }
  }

  /** The loss of the same row with these values and standard ones. */
  private static Loss made(Loss like, Map<String, String> texts) {
    if (like instanceof Loss.Given given) {
      return new Loss.Given(
              given.title(), given.arrays(), Loss.Given.Sign.GRADIENT, Loss.Given.Reduction.MEAN)
          .with(texts);
    }
    return like.id().make(texts);
  }

  /** As {@link Loss#parse}. */
  static Loss parse(String spec, Collection<Loss.Given> own) {
    String text = spec.strip();
    int colon = text.indexOf(':');
    String name = (colon < 0 ? text : text.substring(0, colon)).strip();
    Map<String, String> values = colon < 0 ? Map.of() : values(name, text.substring(colon + 1));
    Optional<Loss.Given> given = own.stream().filter(each -> each.name().equals(name)).findFirst();
    if (given.isPresent()) {
      return given.get().with(values);
    }
    LossId id =
        LossId.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        name.isEmpty()
                            ? "A loss has a name first, such as dice or focal:gamma=3."
                            : "There is no loss '%s': choose one of %s."
                                .formatted(name, names(own))));
    return id.make(values);
  }

  private static String names(Collection<Loss.Given> own) {
    return Stream.concat(
            Arrays.stream(LossId.values())
                .filter(id -> id != LossId.GIVEN)
                .map(LossId::commandName),
            own.stream().map(Loss.Given::name))
        .collect(Collectors.joining(", "));
  }

  private static Map<String, String> values(String name, String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : List.of(text.split(",", -1))) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "%s: '%s' is no parameter: write key=value, with commas between."
                .formatted(name, part.strip()));
      }
      String key = part.substring(0, equals).strip();
      if (values.put(key, part.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("%s: The %s is given twice.".formatted(name, key));
      }
    }
    return values;
  }
}
