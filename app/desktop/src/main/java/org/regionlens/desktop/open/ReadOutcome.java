package org.regionlens.desktop.open;

import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.ClassBoundaries;
import org.regionlens.engine.ClassSelection;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;

/**
 * What a background reading brought.
 *
 * @param opened the case, or null
 * @param first the class to look at first, or null without a case
 * @param failure why there is no case, or null
 * @param choices how it was read
 */
record ReadOutcome(
    @Nullable Case opened,
    @Nullable ClassSelection first,
    @Nullable InputException failure,
    ReadingChoices choices) {

  /** With the class to look at first: to find it takes a look at every pixel. */
  static ReadOutcome of(Case opened, ReadingChoices choices) {
    return new ReadOutcome(opened, ClassBoundaries.longest(opened), null, choices);
  }

  static ReadOutcome failed(InputException reason, ReadingChoices choices) {
    return new ReadOutcome(null, null, reason, choices);
  }
}
