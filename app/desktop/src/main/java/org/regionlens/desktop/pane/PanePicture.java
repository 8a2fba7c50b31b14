package org.regionlens.desktop.pane;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueRange;

/**
 * What a pane shows.
 *
 * @param id which map
 * @param question what it answers
 * @param display how it was coloured
 * @param levels its pixels
 * @param values its values; null for the overlay
 * @param scale how values became colours; null for the overlay
 */
record PanePicture(
    MapId id,
    Question question,
    DisplaySettings display,
    ImageLevels levels,
    @Nullable MapValues values,
    @Nullable ColourScale scale) {

  /** Whether making the picture of this map again would give the same picture. */
  // Identity is enough and costs nothing; equal values of megapixels are not worth comparing.
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(SessionResult result, MapId wanted, DisplaySettings look) {
    if (id != wanted) {
      return false;
    }
    if (values != null) {
      return values == result.map(id)
          && display.range() == look.range()
          && display.coloursOf(id) == look.coloursOf(id);
    }
    return question.subject() == result.question().subject()
        && question.classes().equals(result.question().classes())
        && display.overlay().equals(look.overlay());
  }

  /** Whether these values, seen so, have the range of this picture. */
  @SuppressWarnings("ReferenceEquality") // as above
  boolean hasRangeOf(MapValues others, DisplaySettings look) {
    return scale != null && values == others && display.range() == look.range();
  }

  /** The values at the ends of the colours; there is none for the overlay. */
  ValueRange range() {
    return Objects.requireNonNull(scale).range();
  }

  int imageWidth() {
    return levels.full().width();
  }

  int imageHeight() {
    return levels.full().height();
  }
}
