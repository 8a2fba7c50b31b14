package org.regionlens.desktop.pane;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.engine.MapRef;
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
 * @param peers the shown maps that share its range, itself among them; empty: none
 * @param scale how values became colours; null for the overlay
 * @param extent what of the values the colours do not tell apart
 * @param side what it is when two answers are compared
 */
record PanePicture(
    MapRef id,
    Question question,
    DisplaySettings display,
    ImageLevels levels,
    @Nullable MapValues values,
    List<MapValues> peers,
    @Nullable ColourScale scale,
    Extent extent,
    Side side) {

  /** Whether making the picture of this map again would give the same picture. */
  // Identity is enough and costs nothing.
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(SessionResult result, MapRef wanted, DisplaySettings look, Set<MapRef> shown) {
    if (id != wanted || side != result.side()) {
      return false;
    }
    if (values != null) {
      return hasRangeOf(result.map(id), peers(result, id, look, shown), look)
          && display.scaling() == look.scaling()
          && display.coloursOf(id) == look.coloursOf(id)
          && (side != Side.DIFFERENCE || display.signed() == look.signed());
    }
    return question.subject() == result.question().subject()
        && question.classes().equals(result.question().classes())
        && display.overlay().equals(look.overlay());
  }

  /** Whether these values, seen so, have the range of this picture. */
  boolean hasRangeOf(@Nullable MapValues others, List<MapValues> theirPeers, DisplaySettings look) {
    boolean sameValues = values != null && others != null && values.isDrawnLike(others);
    if (scale == null || !sameValues || peers.size() != theirPeers.size()) {
      return false;
    }
    for (int i = 0; i < peers.size(); i++) {
      if (!peers.get(i).isDrawnLike(theirPeers.get(i))) {
        return false;
      }
    }
    return display.rangesLike(look, id);
  }

  /** The shown maps that are to have the range of this one; empty if it has its own. */
  static List<MapValues> peers(
      SessionResult result, MapRef id, DisplaySettings look, Set<MapRef> shown) {
    if (!look.sharesRanges() || result.side() == Side.DIFFERENCE) {
      return List.of();
    }
    return Stream.concat(Stream.of(id), shown.stream())
        .distinct()
        .sorted()
        .filter(other -> other.kind() == id.kind() && other.unit() == id.unit())
        .map(result::map)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Whether this is a difference, and there is none anywhere. */
  boolean isUnchanged() {
    return side == Side.DIFFERENCE && extent.zero();
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
