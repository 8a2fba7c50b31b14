package org.regionlens.desktop.session;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;

/** Small cases for tests. */
public final class Cases {
  private Cases() {}

  /** Stripes of classes with wavy borders, and a noisy prediction of them; the seed fixes it. */
  public static Case stripes(String name, int width, int height, int classes, long seed) {
    int[] labels = labels(width, height, classes);
    LabelMap map = new LabelMap(height, width, labels, OptionalInt.of(255), Set.of());
    List<ClassTable.Entry> entries = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      entries.add(new ClassTable.Entry(c, "class " + c, 0xff000000 | 0x3f51 * (c + 1)));
    }
    return new Case(
        name,
        null,
        map,
        logits(labels, width, height, classes, seed),
        new ClassTable(entries),
        List.of());
  }

  /** The labels of {@link #stripes}. */
  public static int[] labels(int width, int height, int classes) {
    int[] labels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double wave = x + 2 * Math.sin(y * 0.7);
        labels[y * width + x] = (int) Math.clamp(wave * classes / width, 0, classes - 1);
      }
    }
    return labels;
  }

  /** The logits of {@link #stripes}. */
  public static Logits logits(int[] labels, int width, int height, int classes, long seed) {
    Random random = new Random(seed);
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < classes; c++) {
      float[] plane = new float[labels.length];
      for (int i = 0; i < plane.length; i++) {
        plane[i] = (float) ((labels[i] == c ? 2 : -2) + random.nextGaussian());
      }
      planes.add(Samples.of(plane));
    }
    return new Logits(height, width, planes);
  }
}
