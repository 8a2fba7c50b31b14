package org.regionlens.desktop.display;

import java.util.OptionalInt;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.render.OverlayStyle;

/**
 * How everything is coloured; immutable.
 *
 * @param sequential colours of maps from little to much
 * @param signed colours of maps with negative and positive values
 * @param range which values stand at the ends
 * @param overlay the look of the overlay; its class follows the session's
 */
public record DisplaySettings(
    ColourMap sequential, ColourMap signed, RangeMode range, OverlayStyle overlay) {

  public static DisplaySettings defaults() {
    return new DisplaySettings(
        ColourScale.defaultMap(MapId.BCE),
        ColourScale.defaultMap(MapId.VERSUS),
        RangeMode.PERCENTILE,
        OverlayStyle.defaults(OptionalInt.empty()));
  }

  /** The colours of a map. */
  public ColourMap coloursOf(MapId id) {
    return id.kind() == MapId.Kind.SIGNED ? signed : sequential;
  }

  /** Colours and range of a map's values, on the threads of some work. */
  public ColourScale scaleOf(MapValues values, Work work) {
    return new ColourScale(coloursOf(values.id()), range.choice().of(values, work));
  }
}
