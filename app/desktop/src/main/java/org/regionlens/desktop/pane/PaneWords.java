package org.regionlens.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.export.RangeChoice;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** What the header of a pane says beside the title. */
final class PaneWords {
  private final MapWords names;
  private final Words words;
  private final Numbers numbers;

  PaneWords(MapWords names, Words words, Numbers numbers) {
    this.names = names;
    this.words = words;
    this.numbers = numbers;
  }

  /** Unit and range; of the overlay the class. */
  String note(PanePicture picture) {
    List<String> parts = new ArrayList<>();
    if (isMask(picture)) {
      return words.get("pane.mask");
    }
    if (picture.id().equals(StandardMaps.OVERLAY)) {
      ClassSelection classes = picture.question().classes();
      parts.add(
          classes instanceof ClassSelection.One one
              ? picture.question().subject().classes().name(one.index())
              : words.get("pane.all-classes"));
    }
    if (picture.isUnchanged()) {
      return unchanged();
    }
    String unit = names.unit(picture.id());
    if (!unit.isEmpty()) {
      parts.add(unit);
    }
    if (picture.scale() != null) {
      range(picture).ifPresent(parts::add);
      Scaling scaling = picture.scale().scaling().in(picture.scale().range());
      if (scaling != Scaling.LINEAR) {
        parts.add(words.get("pane.scaling." + scaling));
      }
    }
    return String.join(" · ", parts);
  }

  /** What stands over a difference that is 0 everywhere. */
  String unchanged() {
    return words.get("pane.unchanged");
  }

  private static boolean isMask(PanePicture picture) {
    OverlayStyle look = picture.display().overlay();
    return picture.id().equals(StandardMaps.OVERLAY)
        && look.maskFilled()
        && look.imageOpacity() == 0
        && look.predictionOpacity() == 0;
  }

  /** How the range was chosen; nothing for all values, from the smallest to the largest. */
  private Optional<String> range(PanePicture picture) {
    if (picture.peers().size() > 1) {
      return Optional.of(words.get("pane.locked"));
    }
    return switch (picture.display().choiceOf(picture.id())) {
      case RangeChoice.Percentile _ -> Optional.of(words.get("pane.percentile"));
      case RangeChoice.Fixed _ -> Optional.of(words.get("pane.fixed"));
      case RangeChoice.Full _ -> Optional.empty();
    };
  }

  /**
   * Says that the map is not the plain one: pooled, or cascaded; empty for pixels as they are.
   *
   * @param compared whether there is an A, so that it matters which side is seen
   * @param paper whether the cascade is held off for a while
   */
  String badge(PanePicture picture, boolean compared, boolean paper) {
    MapRef id = picture.id();
    List<String> parts = new ArrayList<>();
    // The overlay has no difference: it shows what B is.
    Side side =
        id.equals(StandardMaps.OVERLAY) && picture.side() == Side.DIFFERENCE
            ? Side.PRESENT
            : picture.side();
    if (compared && !isMask(picture)) {
      parts.add(words.get("badge.side." + side));
    }
    if (!id.spec().has(MapSpec.Trait.OF_LABELS)
        && !picture.question().subject().whatIf().isNone()) {
      parts.add(words.get("badge.what-if"));
    }
    if (!id.spec().has(MapSpec.Trait.OF_REGION)) {
      // These do not depend on pooling and cascade.
      return String.join(" · ", parts);
    }
    Settings settings = picture.question().settings();
    if (settings.pooling() != PoolingMode.NONE && settings.stride() > 1) {
      String stride = Integer.toString(settings.stride());
      parts.add(words.get("badge.pooling." + settings.pooling().name(), stride));
    }
    switch (settings.cascade()) {
      case Cascade.Off _ -> {
        if (paper) {
          parts.add(words.get("badge.paper"));
        }
      }
      case Cascade.Chain chain ->
          parts.add(words.get("badge.chain", numbers.fixed(chain.weight(), 2)));
      case Cascade.Diffusion diffusion ->
          parts.add(
              words.get(
                  "badge.diffusion",
                  numbers.fixed(diffusion.weight(), 2),
                  Integer.toString(diffusion.depth())));
      case Cascade.Raster raster ->
          parts.add(words.get("badge.raster", numbers.fixed(raster.weight(), 2), raster.depth()));
    }
    return String.join(" · ", parts);
  }
}
