package org.regionlens.benchmarks;

import java.util.Objects;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Settings;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.render.HeatMapRenderer;

/** A map that is coloured on a scale; its range is known. */
final class Colouring {
  private final Work work;
  private final MapValues values;
  private final ColourScale scale;

  /**
   * @param size sides of the image
   * @param map one of {@link Frame#MAPS}
   */
  Colouring(int size, MapRef map, Scaling scaling, Threads threads) {
    ClassSelection one = new ClassSelection.All();
    Workload load =
        new Workload(Scene.of(size, 1, 7), Settings.defaults(), one, KernelChoice.AUTO, threads);
    work = Frame.workOf(load);
    values = Objects.requireNonNull(load.run(Frame.MAPS).map(map));
    scale =
        new ColourScale(ColourScale.defaultMap(map), ValueRange.automatic(values, work), scaling);
  }

  RasterImage colour() {
    return HeatMapRenderer.render(values, scale, 1, work);
  }

  /**
   * Holds every pixel to the colour of its value.
   *
   * @throws IllegalStateException if one has another
   */
  void check() {
    RasterImage picture = colour();
    for (int at = 0; at < picture.pixels().length; at++) {
      double value = values.atPixel(at / picture.width(), at % picture.width());
      if (picture.pixels()[at] != scale.argb(value)) {
        throw new IllegalStateException("Another colour than that of the value at " + at);
      }
    }
  }
}
