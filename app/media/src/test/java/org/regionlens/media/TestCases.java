package org.regionlens.media;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;

/** Small cases with blobs, noise and some void, and their analyses. */
public final class TestCases {

  private TestCases() {}

  /** A case of so many channels; the first row of every seventh column is void. */
  public static Case blobs(int height, int width, int channels, long seed) {
    Random random = new Random(seed);
    int[] labels = new int[height * width];
    List<float[]> planes = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      planes.add(new float[height * width]);
    }
    int classes = Math.max(2, channels);
    for (int i = 0; i < labels.length; i++) {
      int y = i / width;
      int x = i % width;
      labels[i] = Math.floorMod(y / 5 + x / 7, classes);
      for (int c = 0; c < channels; c++) {
        boolean own = labels[i] == (channels == 1 ? 1 : c);
        planes.get(c)[i] = (own ? 1.5f : -1.5f) + (float) random.nextGaussian();
      }
      if (y == 0 && x % 7 == 6) {
        labels[i] = 255;
      }
    }
    List<ClassTable.Entry> entries = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      entries.add(new ClassTable.Entry(c, "name " + c, 0xff000000 | (c + 1) * 0x204060));
    }
    int[] pixels = random.ints(labels.length).map(p -> p | 0xff000000).toArray();
    return new Case(
        "blobs",
        new RasterImage(width, height, pixels),
        new LabelMap(height, width, labels, OptionalInt.of(255), Set.of()),
        new Logits(height, width, planes.stream().map(Samples::of).toList()),
        new ClassTable(entries),
        List.of());
  }

  /** The maps of a case. */
  public static Analysis analyse(
      Case analysed,
      Settings settings,
      ClassSelection classes,
      Precision precision,
      MapRef... maps) {
    return new RegionEngine(KernelChoice.SCALAR)
        .analyse(
            new AnalysisRequest(
                analysed.labels(), analysed.logits(), settings, classes, Set.of(maps), precision),
            Cancellation.NEVER);
  }
}
