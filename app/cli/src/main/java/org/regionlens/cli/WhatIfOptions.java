package org.regionlens.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.Words;
import picocli.CommandLine.Option;

/** How the prediction is changed before anything is computed. */
final class WhatIfOptions {
  @Option(names = "--shift-x", paramLabel = "PX", descriptionKey = "cli.shift-x")
  private @Nullable Double shiftX;

  @Option(names = "--shift-y", paramLabel = "PX", descriptionKey = "cli.shift-y")
  private @Nullable Double shiftY;

  @Option(names = "--blur", paramLabel = "PX", descriptionKey = "cli.blur")
  private @Nullable Double blur;

  @Option(names = "--grow", paramLabel = "PX", descriptionKey = "cli.grow")
  private @Nullable Double grow;

  @Option(names = "--thin", paramLabel = "PX", descriptionKey = "cli.thin")
  private @Nullable Double thin;

  @Option(names = "--corners", paramLabel = "PX", descriptionKey = "cli.corners")
  private @Nullable Double corners;

  @Option(names = "--noise", paramLabel = "X", descriptionKey = "cli.noise")
  private @Nullable Double noise;

  @Option(names = "--temperature", paramLabel = "T", descriptionKey = "cli.temperature")
  private @Nullable Double temperature;

  @Option(names = "--hard", paramLabel = "X", descriptionKey = "cli.hard")
  private @Nullable Double hard;

  @Option(
      names = "--noise-seed",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "cli.noise-seed")
  private int noiseSeed;

  @Option(names = "--invert", descriptionKey = "cli.invert")
  private boolean invert;

  @Option(names = "--change-class", paramLabel = "N", descriptionKey = "cli.change-class")
  private @Nullable Integer changeClass;

  @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "cli.strokes")
  private @Nullable Path strokes;

  /**
   * The change.
   *
   * @throws UsageException if a value lies out of range
   * @throws InputException if the file of the strokes holds none
   */
  WhatIf whatIf(Words words) throws UsageException, InputException {
    try {
      WhatIf whatIf = WhatIf.NONE.withSeed(noiseSeed).withInvert(invert);
      if (strokes != null) {
        whatIf = whatIf.withStrokes(RecordedStrokes.read(strokes, words));
      }
      if (changeClass != null) {
        whatIf = whatIf.withClass(OptionalInt.of(changeClass));
      }
      for (WhatIfNumber number : WhatIfNumber.values()) {
        Double value = value(number);
        whatIf = value == null ? whatIf : whatIf.with(number, value);
      }
      return whatIf;
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }

  /** The file of the strokes, if one is named. */
  Optional<Path> strokes() {
    return Optional.ofNullable(strokes);
  }

  /** Passes if the class to be changed, if one is named, is in the prediction. */
  void requireIn(Case loaded, Console console) throws InputException {
    if (changeClass != null) {
      new ChosenClass(OptionalInt.of(changeClass)).requireIn(loaded, console.words());
    }
  }

  private @Nullable Double value(WhatIfNumber number) {
    return switch (number) {
      case SHIFT_X -> shiftX;
      case SHIFT_Y -> shiftY;
      case BLUR -> blur;
      case GROW -> grow;
      case THIN -> thin;
      case CORNERS -> corners;
      case NOISE -> noise;
      case TEMPERATURE -> temperature;
      case HARD -> hard;
    };
  }
}
