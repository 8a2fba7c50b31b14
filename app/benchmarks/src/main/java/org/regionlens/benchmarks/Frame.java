package org.regionlens.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.render.HeatMapRenderer;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.render.OverlayStyle;

/**
 * What the window does between a changed setting and four pictures that are ready to be painted.
 */
final class Frame {
  /** The maps of the window's default panes, beside the overlay. */
  static final Set<MapRef> MAPS =
      Set.of(StandardMaps.BCE, StandardMaps.MI_CONTRIBUTION, StandardMaps.VERSUS);

  private final Case shown;
  private final Work work;
  private final OverlayStyle style;

  Frame(Scene scene, ClassSelection classes, Work work) {
    List<ClassTable.Entry> entries = new ArrayList<>();
    for (int c = 0; c < Math.max(2, scene.logits().channels()); c++) {
      entries.add(new ClassTable.Entry(c, "class " + c, 0xff000000 | c * 0x1d3f71));
    }
    int[] image = new int[scene.labels().width() * scene.labels().height()];
    for (int i = 0; i < image.length; i++) {
      image[i] = 0xff000000 | i * 0x10305;
    }
    this.shown =
        new Case(
            "scene",
            new RasterImage(scene.labels().width(), scene.labels().height(), image),
            scene.labels(),
            scene.logits(),
            new ClassTable(entries),
            List.of());
    this.work = work;
    this.style =
        OverlayStyle.defaults(
            classes instanceof ClassSelection.One(int index)
                ? OptionalInt.of(index)
                : OptionalInt.empty());
  }

  /** The overlay and the three maps, each with its percentiles. */
  List<RasterImage> colour(Analysis analysis) {
    List<RasterImage> pictures = new ArrayList<>();
    pictures.add(overlay());
    maps(analysis).forEach(values -> pictures.add(picture(values)));
    return pictures;
  }

  /**
   * The pictures that are not what they were: as the window does, those of maps that the engine
   * answered from memory are left as they are, and so is the overlay.
   */
  List<RasterImage> colourChanged(Analysis before, Analysis after) {
    List<MapValues> old = maps(before);
    return maps(after).stream()
        .filter(values -> old.stream().noneMatch(values::isDrawnLike))
        .map(this::picture)
        .toList();
  }

  private static List<MapValues> maps(Analysis analysis) {
    return MAPS.stream()
        .flatMap(id -> analysis.maps().getOrDefault(id, List.of()).stream())
        .toList();
  }

  private RasterImage picture(MapValues values) {
    ColourScale scale =
        new ColourScale(ColourScale.defaultMap(values.id()), ValueRange.automatic(values, work));
    return HeatMapRenderer.render(values, scale, 1, work);
  }

  RasterImage overlay() {
    return OverlayRenderer.render(shown, style, work);
  }

  static Work workOf(Workload load) {
    return Work.on(load.threads(), Cancellation.NEVER);
  }
}
