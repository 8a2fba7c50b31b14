package org.regionlens.cli;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.regionlens.engine.ClassSelection;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.Words;

/**
 * The value of {@code --class}.
 *
 * @param index class index; empty means all classes
 */
record ChosenClass(OptionalInt index) {

  static final ChosenClass ALL = new ChosenClass(OptionalInt.empty());

  ClassSelection selection() {
    return index.isPresent() ? new ClassSelection.One(index.getAsInt()) : new ClassSelection.All();
  }

  boolean includes(int other) {
    return index.isEmpty() || index.getAsInt() == other;
  }

  /**
   * Passes if the prediction has the class, or all are meant.
   *
   * @throws InputException if it has not
   */
  void requireIn(Case loaded, Words words) throws InputException {
    if (index.isPresent() && loaded.logits().channelOf(index.getAsInt()) < 0) {
      String present =
          IntStream.range(0, loaded.logits().channels())
              .map(loaded.logits()::classIndex)
              .mapToObj(each -> each + " " + loaded.classes().name(each))
              .collect(Collectors.joining(", "));
      throw new InputException("cli.no-class", Integer.toString(index.getAsInt()), present);
    }
  }
}
