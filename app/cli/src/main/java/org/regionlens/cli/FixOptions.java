package org.regionlens.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.text.Phrase;

/** The options that make a choice which would help. */
final class FixOptions {
  private FixOptions() {}

  /** One sentence that names them. */
  static Phrase of(Fix fix) {
    return switch (fix) {
      case Fix.Mask mask ->
          mask.reading() == MaskReading.NEAREST_COLOURS
              ? Phrase.of("cli.nearest")
              : Phrase.of("cli.fix.mask", mask.reading().commandName());
      case Fix.Ignore ignore -> Phrase.of("cli.fix.ignore", Integer.toString(ignore.label()));
      case Fix.Background background ->
          Phrase.of(
              "cli.fix.background",
              background.labels().stream()
                  .map(label -> "--background-label " + label)
                  .collect(Collectors.joining(" ")));
      case Fix.Axes axes -> Phrase.of("cli.fix.axes", axes.order().commandName());
      case Fix.Values values -> Phrase.of("cli.fix.values", values.activation().commandName());
      case Fix.Key key ->
          Phrase.of("cli.fix.key", key.role().name().toLowerCase(Locale.ROOT), key.key());
    };
  }
}
