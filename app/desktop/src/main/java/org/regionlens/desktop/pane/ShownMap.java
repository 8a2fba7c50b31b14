package org.regionlens.desktop.pane;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ColourScale;

/**
 * A map as a pane shows it. Two are equal if they are drawn the same; megapixels are not compared.
 *
 * @param question what it answers
 * @param side what it is when two answers are compared
 * @param values its values
 * @param scale how values became colours
 */
public record ShownMap(Question question, Side side, MapValues values, ColourScale scale) {

  static @Nullable ShownMap of(PanePicture picture) {
    MapValues values = picture.values();
    ColourScale scale = picture.scale();
    return values == null || scale == null
        ? null
        : new ShownMap(picture.question(), picture.side(), values, scale);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ShownMap that
        && values.isDrawnLike(that.values)
        && side == that.side
        && scale.equals(that.scale)
        && question.equals(that.question);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values.id(), side, scale, question);
  }
}
