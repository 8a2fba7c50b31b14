package org.regionlens.cli;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import org.regionlens.media.text.Words;

/** The check of {@code --class} against a prediction. */
final class Classes {

  private Classes() {}

  /**
   * Passes if the prediction has the class, or all are meant.
   *
   * @throws InputException if it has not
   */
  static void require(OptionalInt chosen, Case loaded, Words words) throws InputException {
    if (chosen.isPresent() && loaded.logits().channelOf(chosen.getAsInt()) < 0) {
      String present =
          IntStream.range(0, loaded.logits().channels())
              .map(loaded.logits()::classIndex)
              .mapToObj(index -> index + " " + loaded.classes().name(index))
              .collect(Collectors.joining(", "));
      throw new InputException(
          words.get("cli.no-class", Integer.toString(chosen.getAsInt()), present));
    }
  }
}
