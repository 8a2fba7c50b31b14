package org.regionlens.engine.edge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Progress;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** Analyses a case and counts its maps at the edges. Safe for many threads. */
public final class EdgeStudy {
  /** The maps whose shares are counted, over all valid pixels. */
  private static final List<MapRef> PIXEL_SHARES =
      List.of(StandardMaps.GRADIENT_BCE, StandardMaps.GRADIENT_RMI, StandardMaps.BCE);

  /** The maps whose shares are counted over the pixels that are the centre of a kept window. */
  private static final List<MapRef> POINT_SHARES =
      List.of(StandardMaps.SENSITIVITY, StandardMaps.SENSITIVITY_LABELS);

  /** So many values are held at once; with more, the classes are analysed one after the other. */
  private static final long MOST_VALUES = 1L << 24;

  /** The label of ignored pixels where a class stands alone. */
  private static final int IGNORED = 255;

  /** Part of the work that is done when the maps are there. */
  private static final double ANALYSED = 0.5;

  private final RegionEngine engine;
  private final Threads threads;
  private final long mostValues;

  public EdgeStudy(RegionEngine engine, Threads threads) {
    this(engine, threads, MOST_VALUES);
  }

  /**
   * @param mostValues of maps that are held at once; with more, the classes follow one another
   */
  public EdgeStudy(RegionEngine engine, Threads threads, long mostValues) {
    this.engine = engine;
    this.threads = threads;
    this.mostValues = mostValues;
  }

  /** The maps of every case whose shares are counted. */
  public static List<MapRef> sharedMaps() {
    return sharedMaps(List.of());
  }

  /** The maps whose shares are counted, also those of some losses. */
  static List<MapRef> sharedMaps(List<Loss> losses) {
    List<MapRef> maps = new ArrayList<>(pixelShares(losses));
    maps.addAll(POINT_SHARES);
    return List.copyOf(maps);
  }

  /**
   * Studies the edges of one class or of all.
   *
   * @param labels the ground truth, [H,W]
   * @param logits the prediction, [C,H,W]
   * @param settings the loss
   * @param classIndex the class; empty means each
   * @param wanted what is counted
   * @throws org.regionlens.engine.InvalidInputException if labels and prediction do not belong
   *     together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public EdgeReport study(
      LabelMap labels,
      Logits logits,
      Settings settings,
      OptionalInt classIndex,
      EdgeSettings wanted,
      Cancellation cancellation) {
    return study(labels, logits, settings, classIndex, wanted, cancellation, Progress.NONE);
  }

  /** The same; {@code progress} hears how far it has come. */
  public EdgeReport study(
      LabelMap labels,
      Logits logits,
      Settings settings,
      OptionalInt classIndex,
      EdgeSettings wanted,
      Cancellation cancellation,
      Progress progress) {
    Set<Loss> every = new LinkedHashSet<>(settings.objective().losses());
    every.addAll(wanted.losses());
    List<Loss> losses = List.copyOf(every);
    Set<MapRef> maps = new TreeSet<>(sharedMaps(losses));
    maps.addAll(Set.of(StandardMaps.OPPOSITION, StandardMaps.PULL_SAME, StandardMaps.PULL_OTHER));
    maps.addAll(wanted.curves());
    long values = (long) maps.size() * logits.channels() * labels.height() * labels.width();
    boolean atOnce = classIndex.isEmpty() && values <= mostValues;
    List<Integer> indices = indices(logits, classIndex);
    ClassSelection selection =
        atOnce ? new ClassSelection.Each() : new ClassSelection.One(indices.getFirst());
    // The engine goes first: it checks that labels and prediction belong together.
    Analysis first =
        engine.analyse(
            new AnalysisRequest(
                labels, logits, settings, selection, maps, Precision.DOUBLE, losses),
            cancellation);
    progress.done(atOnce ? ANALYSED : ANALYSED / indices.size());
    Question question = new Question(settings, maps, losses, cancellation);
    ClassCounter counter =
        new ClassCounter(labels, logits, wanted.withLosses(losses), Work.on(threads, cancellation));
    List<ClassEdges> classes = new ArrayList<>();
    for (int place = 0; place < indices.size(); place++) {
      int index = indices.get(place);
      Analysis analysis = atOnce || place == 0 ? first : alone(labels, logits, index, question);
      classes.add(counter.count(index, mapsOf(analysis, atOnce ? place : 0)));
      double counted = (place + 1.0) / indices.size();
      progress.done(atOnce ? ANALYSED + (1 - ANALYSED) * counted : counted);
    }
    EdgeSums all = EdgeSums.pool(classes.stream().map(ClassEdges::sums).toList());
    return new EdgeReport(
        wanted,
        first.withoutMaps(),
        Math.hypot(labels.height(), labels.width()),
        OverlapScores.distance(labels.height(), labels.width(), wanted.dilation()),
        classes,
        all);
  }

  /** What is asked of every class. */
  private record Question(
      Settings settings, Set<MapRef> maps, List<Loss> losses, Cancellation cancellation) {

    AnalysisRequest of(LabelMap labels, Logits logits, int index) {
      ClassSelection one = new ClassSelection.One(index);
      return new AnalysisRequest(labels, logits, settings, one, maps, Precision.DOUBLE, losses);
    }

    /** Whether a class has the same values whatever the other channels hold. */
    boolean takesClassesApart(Logits logits) {
      return logits.activation() == Activation.SIGMOID
          && losses.stream().allMatch(loss -> loss instanceof Loss.Bce || loss instanceof Loss.Rmi);
    }
  }

  /**
   * The maps of one class of many. Where classes do not interfere they are those of a prediction of
   * that class alone; otherwise the losses of all the others are computed with them, once for every
   * class.
   */
  private Analysis alone(LabelMap labels, Logits logits, int index, Question question) {
    if (!question.takesClassesApart(logits)) {
      return engine.analyse(question.of(labels, logits, index), question.cancellation());
    }
    int[] values = labels.values();
    int[] own = new int[values.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = labels.isIgnored(i) ? IGNORED : values[i] == index ? 1 : 0;
    }
    Logits plane =
        new Logits(logits.height(), logits.width(), List.of(logits.plane(logits.channelOf(index))));
    LabelMap inside =
        new LabelMap(labels.height(), labels.width(), own, OptionalInt.of(IGNORED), Set.of());
    return engine.analyse(question.of(inside, plane, 1), question.cancellation());
  }

  private static List<Integer> indices(Logits logits, OptionalInt classIndex) {
    return classIndex.isPresent()
        ? List.of(classIndex.getAsInt())
        : IntStream.range(0, logits.channels()).mapToObj(logits::classIndex).toList();
  }

  private static Map<MapRef, MapValues> mapsOf(Analysis analysis, int entry) {
    Map<MapRef, MapValues> maps = new TreeMap<>();
    analysis.maps().forEach((id, list) -> maps.put(id, list.get(entry)));
    return maps;
  }

  static List<MapRef> pixelShares(List<Loss> losses) {
    Set<MapRef> maps = new LinkedHashSet<>(PIXEL_SHARES);
    losses.forEach(loss -> maps.add(new MapRef.Slope(loss)));
    return List.copyOf(maps);
  }

  static List<MapRef> pointShares() {
    return POINT_SHARES;
  }
}
