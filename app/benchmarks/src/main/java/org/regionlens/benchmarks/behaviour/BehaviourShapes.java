package org.regionlens.benchmarks.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Cascade.Border;
import org.regionlens.engine.Cascade.Scope;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.whatif.ChangedPrediction;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;

/**
 * A drawing of one class: two squares, a line one pixel wide, and a half-plane that meets the
 * image's border, under a prediction that is the drawing blurred and made noisy.
 */
final class BehaviourShapes {
  private static final int SIZE = 128;
  private static final double BLUR = 1.5;
  private static final double NOISE = 0.5;
  private static final Work WORK = Work.alone(Cancellation.NEVER);

  private final RegionEngine engine;

  BehaviourShapes(RegionEngine engine) {
    this.engine = engine;
  }

  private record Place(String name, IntPredicate holds) {}

  private record Way(String name, Settings settings) {}

  private static boolean isDrawn(int i) {
    int y = i / SIZE;
    int x = i % SIZE;
    boolean squares = y >= 20 && y < 52 && ((x >= 16 && x < 48) || (x >= 64 && x < 96));
    boolean line = x == 112 && y >= 12 && y < 72;
    return squares || line || y >= 96;
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("straight edges", i -> square(i, 8, 24)),
          new Place("corners", BehaviourShapes::isCorner),
          new Place("the line", i -> i % SIZE == 112 && i / SIZE >= 16 && i / SIZE < 68),
          new Place(
              "edge at the border",
              i -> (i / SIZE == 95 || i / SIZE == 96) && (i % SIZE < 2 || i % SIZE >= SIZE - 2)),
          new Place(
              "inside, far away", i -> i / SIZE >= 110 && i / SIZE < 120 && i % SIZE % 120 > 8));

  /** Pixels along the four edges of the squares, their middle stretch. */
  private static boolean square(int i, int from, int to) {
    int y = i / SIZE - 20;
    for (int left : new int[] {16, 64}) {
      int x = i % SIZE - left;
      boolean alongX = x >= from && x < to && (y == -1 || y == 0 || y == 31 || y == 32);
      boolean alongY = y >= from && y < to && (x == -1 || x == 0 || x == 31 || x == 32);
      if (alongX || alongY) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCorner(int i) {
    int y = i / SIZE - 20;
    for (int left : new int[] {16, 64}) {
      int x = i % SIZE - left;
      if ((x == -1 || x == 0 || x == 31 || x == 32) && (y == -1 || y == 0 || y == 31 || y == 32)) {
        return true;
      }
    }
    return false;
  }

  /** |∂RMI/∂z| at each sort of place, in multiples of its mean over the image. */
  String table() {
    int[] labels = new int[SIZE * SIZE];
    double[] logits = new double[labels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = isDrawn(i) ? 1 : 0;
      logits[i] = isDrawn(i) ? 4 : -4;
    }
    LabelMap map = new LabelMap(SIZE, SIZE, labels, OptionalInt.empty(), Set.of());
    WhatIf soft = WhatIf.NONE.with(WhatIfNumber.BLUR, BLUR).with(WhatIfNumber.NOISE, NOISE);
    Logits prediction =
        ChangedPrediction.of(new Logits(SIZE, SIZE, List.of(Samples.of(logits))), soft, WORK);
    Settings base = Settings.defaults();
    List<Way> ways =
        List.of(
            new Way("paper", base),
            new Way("chain ½", base.withCascade(new Cascade.Chain(0.5))),
            new Way(
                "diffusion ½, 4 hops",
                base.withCascade(new Cascade.Diffusion(0.5, 4, Border.HOLD, Scope.BOTH))),
            new Way("raster ½, 1 sweep", base.withCascade(new Cascade.Raster(0.5, 1, Scope.BOTH))),
            new Way("raster 1, 1 sweep", base.withCascade(new Cascade.Raster(1, 1, Scope.BOTH))));
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("multiples of the mean"));
    ways.forEach(way -> heading.add(way.name()));
    heading.add("BCE");
    rows.add(heading);
    List<double[]> fields = new ArrayList<>();
    for (Way way : ways) {
      fields.add(multiples(map, prediction, way.settings(), StandardMaps.GRADIENT_RMI));
    }
    fields.add(multiples(map, prediction, base, StandardMaps.GRADIENT_BCE));
    for (Place place : PLACES) {
      List<String> row = new ArrayList<>(List.of(place.name()));
      fields.forEach(field -> row.add(Markdown.number(mean(field, place.holds()), 2)));
      rows.add(row);
    }
    return Markdown.table(rows);
  }

  private double[] multiples(LabelMap labels, Logits logits, Settings settings, MapRef id) {
    Analysis analysis =
        engine.analyse(
            new AnalysisRequest(
                labels, logits, settings, new ClassSelection.One(1), Set.of(id), Precision.DOUBLE),
            Cancellation.NEVER);
    MapValues map = Objects.requireNonNull(analysis.map(id));
    double[] values = map.samples().toDoubles();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]);
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] *= values.length / sum;
    }
    return values;
  }

  private static double mean(double[] values, IntPredicate holds) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (holds.test(i)) {
        sum += values[i];
        count++;
      }
    }
    return sum / count;
  }

  /** The labels of a case as logits: 7 in the class, −7 elsewhere. */
  static Logits perfect(Case of) {
    List<Samples> planes = new ArrayList<>();
    for (int channel = 0; channel < of.logits().channels(); channel++) {
      float[] plane = new float[of.labels().height() * of.labels().width()];
      for (int i = 0; i < plane.length; i++) {
        plane[i] = of.labels().at(i) == of.logits().classIndex(channel) ? 7 : -7;
      }
      planes.add(Samples.of(plane));
    }
    return new Logits(of.labels().height(), of.labels().width(), planes);
  }

  /** RMI and BCE of a prediction and of its inversion. */
  String inversions(Case of) {
    Logits inverted = ChangedPrediction.of(of.logits(), WhatIf.NONE.withInvert(true), WORK);
    Settings base = Settings.defaults();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "RMI", "RMI, inverted", "BCE", "BCE, inverted"));
    for (Way way :
        List.of(
            new Way("no pooling", base),
            new Way("chain ½", base.withCascade(new Cascade.Chain(0.5))),
            new Way(
                "diffusion ½, hold",
                base.withCascade(new Cascade.Diffusion(0.5, 4, Border.HOLD, Scope.BOTH))),
            new Way(
                "diffusion ½, zero",
                base.withCascade(new Cascade.Diffusion(0.5, 4, Border.ZERO, Scope.BOTH))),
            new Way("average, stride 4", base.withPooling(PoolingMode.AVERAGE, 4)),
            new Way("maximum, stride 4", base.withPooling(PoolingMode.MAXIMUM, 4)))) {
      Analysis plain = losses(of, of.logits(), way.settings());
      Analysis other = losses(of, inverted, way.settings());
      rows.add(
          List.of(
              way.name(),
              Markdown.number(plain.rmi(), 4),
              Markdown.number(other.rmi(), 4),
              Markdown.number(plain.bce(), 3),
              Markdown.number(other.bce(), 3)));
    }
    return Markdown.table(rows);
  }

  private Analysis losses(Case of, Logits logits, Settings settings) {
    return engine.analyse(
        new AnalysisRequest(
            of.labels(), logits, settings, new ClassSelection.All(), Set.of(), Precision.DOUBLE),
        Cancellation.NEVER);
  }
}
