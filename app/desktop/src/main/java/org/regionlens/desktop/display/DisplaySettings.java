package org.regionlens.desktop.display;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.RangeChoice;
import org.regionlens.media.render.OverlayStyle;

/**
 * How everything is coloured; immutable.
 *
 * @param sequential colours of maps from little to much
 * @param signed colours of maps with negative and positive values
 * @param scaling how values are spread over the colours
 * @param range which values stand at the ends
 * @param locked whether shown maps of one kind and unit have one range, which holds all of theirs
 * @param fixed the ranges of {@link RangeMode#FIXED}, by map; a map without one is ranged by
 *     percentiles. Of locked maps the ranges that they bring along from another image
 * @param overlay the look of the overlay; its class follows the session's
 */
public record DisplaySettings(
    ColourMap sequential,
    ColourMap signed,
    Scaling scaling,
    RangeMode range,
    boolean locked,
    Map<MapRef, ValueRange> fixed,
    OverlayStyle overlay) {

  public DisplaySettings {
    fixed = Map.copyOf(fixed);
  }

  public static DisplaySettings defaults() {
    return new DisplaySettings(
        ColourScale.defaultMap(StandardMaps.BCE),
        ColourScale.defaultMap(StandardMaps.VERSUS),
        Scaling.LINEAR,
        RangeMode.PERCENTILE,
        false,
        Map.of(),
        OverlayStyle.defaults(OptionalInt.empty()));
  }

  public DisplaySettings withColours(ColourMap ofSequential, ColourMap ofSigned) {
    return new DisplaySettings(ofSequential, ofSigned, scaling, range, locked, fixed, overlay);
  }

  public DisplaySettings withScaling(Scaling value) {
    return new DisplaySettings(sequential, signed, value, range, locked, fixed, overlay);
  }

  public DisplaySettings withRange(RangeMode value) {
    return new DisplaySettings(sequential, signed, scaling, value, locked, fixed, overlay);
  }

  public DisplaySettings withLocked(boolean value) {
    return new DisplaySettings(sequential, signed, scaling, range, value, fixed, overlay);
  }

  /** These ranges beside, and in place of, those that are fixed already. */
  public DisplaySettings withFixed(Map<MapRef, ValueRange> more) {
    Map<MapRef, ValueRange> all = new TreeMap<>();
    all.putAll(fixed);
    all.putAll(more);
    return new DisplaySettings(sequential, signed, scaling, range, locked, all, overlay);
  }

  public DisplaySettings withOverlay(OverlayStyle value) {
    return new DisplaySettings(sequential, signed, scaling, range, locked, fixed, value);
  }

  /** The colours of a map. */
  public ColourMap coloursOf(MapRef id) {
    return id.kind() == MapSpec.Kind.SIGNED ? signed : sequential;
  }

  /** How the range of a map is chosen, its own values alone looked at. */
  public RangeChoice choiceOf(MapRef id) {
    ValueRange own = fixed.get(id);
    if (own != null && (locked || range == RangeMode.FIXED)) {
      return new RangeChoice.Fixed(own);
    }
    return range == RangeMode.FULL ? new RangeChoice.Full() : new RangeChoice.Percentile();
  }

  /** How the range of B − A of a map is chosen; nobody fixes it. */
  public RangeChoice choiceOfDifferences() {
    return range == RangeMode.FULL ? new RangeChoice.Full() : new RangeChoice.Percentile();
  }

  /** Whether a map's range follows those of its peers too. */
  public boolean sharesRanges() {
    return locked && range != RangeMode.FIXED;
  }

  /** Whether a map has the same range with these settings as with others. */
  public boolean rangesLike(DisplaySettings other, MapRef id) {
    return range == other.range
        && locked == other.locked
        && (locked
            ? fixed.equals(other.fixed)
            : Objects.equals(fixed.get(id), other.fixed.get(id)));
  }

  /**
   * Colours and range of a map's values.
   *
   * @param peers the maps that have the same range, itself among them; empty: itself alone
   * @param work on its threads
   */
  public ColourScale scaleOf(MapValues values, List<MapValues> peers, Work work) {
    ValueRange shared = choiceOf(values.id()).of(values, work);
    for (MapValues peer : peers) {
      if (!peer.id().equals(values.id())) {
        ValueRange theirs = choiceOf(peer.id()).of(peer, work);
        shared =
            new ValueRange(
                Math.min(shared.low(), theirs.low()), Math.max(shared.high(), theirs.high()));
      }
    }
    return new ColourScale(coloursOf(values.id()), shared, scaling);
  }
}
