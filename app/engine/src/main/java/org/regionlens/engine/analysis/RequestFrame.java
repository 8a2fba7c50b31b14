package org.regionlens.engine.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Settings;
import org.regionlens.engine.bce.LabelFacts;
import org.regionlens.engine.cascade.ChainWeights;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.grid.Pooling;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.memo.Owner;
import org.regionlens.engine.work.Strips;
import org.regionlens.engine.work.Work;

/**
 * What all classes of a request share.
 *
 * @param request the question
 * @param tools who computes, and where values are kept
 * @param losses the case as the other losses see it
 * @param labels stands for the mask in the names of kept values
 * @param logits stands for the prediction in them
 * @param geometry of the grid
 * @param pooling from pixels to the grid
 * @param chain order and weights of the window's entries
 * @param windows the name of the kept windows
 * @param kept the kept windows and the cells they hold
 */
record RequestFrame(
    AnalysisRequest request,
    Tools tools,
    LossContext losses,
    Owner labels,
    Owner logits,
    GridGeometry geometry,
    Pooling pooling,
    ChainWeights chain,
    Keys.Points windows,
    KeptWindows kept) {

  /** Labels or predictions whose largest and smallest differ by no more are constant. */
  private static final double CONSTANT = 1e-12;

  /** Cells from one that is looked at first to the next; odd, so that all columns are met. */
  private static final int STEP = 61;

  /** So many unknown labels are named one by one. */
  private static final int NAMED = 5;

  /**
   * The windows that count.
   *
   * @param points by window
   * @param held cells that a kept window holds, [Gh,Gw]; null if all are held, or none is
   */
  record KeptWindows(KeptPoints points, boolean @Nullable [] held) {
    long bytes() {
      return points.bytes() + (held == null ? 0 : held.length);
    }
  }

  /**
   * Prepares a request.
   *
   * @throws InvalidInputException if labels and prediction do not belong together, or the class
   *     asked for does not exist
   */
  static RequestFrame of(AnalysisRequest request, Tools tools, Work work) {
    LabelMap labels = request.labels();
    Logits logits = request.logits();
    checkSizes(labels, logits);
    Owner owner = tools.memo().ownerOf(labels);
    LossContext losses = new LossContext(labels, logits, tools.pixels(), tools.memo(), work);
    LabelFacts facts = losses.facts();
    checkLabels(facts, logits);
    checkClass(request.classes(), logits);
    Settings settings = request.settings();
    GridGeometry geometry = GridGeometry.of(labels.height(), labels.width(), settings);
    Pooling pooling = Pooling.of(geometry);
    Keys.Points windows =
        new Keys.Points(owner, Keys.Grid.of(settings), Effective.windows(settings, facts));
    KeptWindows kept =
        windows.windows().exclude()
            ? tools.kept(true, windows, () -> withoutHoles(labels, geometry, pooling, work))
            : new KeptWindows(KeptPoints.all(geometry.pointHeight(), geometry.pointWidth()), null);
    return new RequestFrame(
        request,
        tools,
        losses,
        owner,
        tools.memo().ownerOf(logits),
        geometry,
        pooling,
        ChainWeights.of(settings.cascade(), settings.radius()),
        windows,
        kept);
  }

  private static KeptWindows withoutHoles(
      LabelMap labels, GridGeometry geometry, Pooling pooling, Work work) {
    int[] values = labels.values();
    int ignoredLabel = labels.ignored().orElseThrow();
    boolean[] ignored = new boolean[values.length];
    Strips.of(values.length)
        .forEach(
            work,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                ignored[i] = values[i] == ignoredLabel;
              }
            });
    KeptPoints points =
        KeptPoints.without(
            pooling.holes(ignored, work),
            geometry.gridHeight(),
            geometry.gridWidth(),
            geometry.radius(),
            work);
    boolean partly = points.count() > 0 && !points.isComplete();
    return new KeptWindows(points, partly ? points.heldCells(geometry.radius(), work) : null);
  }

  LabelFacts facts() {
    return losses.facts();
  }

  int gridCells() {
    return geometry.gridHeight() * geometry.gridWidth();
  }

  KeptPoints points() {
    return kept.points();
  }

  /** Whether a map of the grid, [Gh,Gw], is constant on the cells that take part in the loss. */
  boolean isConstant(double[] map, Work work) {
    if (varies(map, STEP) || varies(map, 1)) {
      return false;
    }
    Strips strips = Strips.of(map.length);
    double[] smallest = new double[strips.count()];
    double[] largest = new double[strips.count()];
    boolean[] held = kept.held();
    strips.forEach(
        work,
        (from, to) -> {
          double low = Double.POSITIVE_INFINITY;
          double high = Double.NEGATIVE_INFINITY;
          for (int i = from; i < to; i++) {
            if (held == null || held[i]) {
              low = Math.min(low, map[i]);
              high = Math.max(high, map[i]);
            }
          }
          smallest[from / strips.rowsPerStrip()] = low;
          largest[from / strips.rowsPerStrip()] = high;
        });
    double low = Arrays.stream(smallest).min().orElse(0);
    double high = Arrays.stream(largest).max().orElse(0);
    return high - low <= CONSTANT;
  }

  /** Whether a cell differs from the first one looked at; most maps say so soon. */
  private boolean varies(double[] map, int step) {
    boolean[] held = kept.held();
    double first = Double.NaN;
    for (int i = 0; i < map.length; i += step) {
      if (held == null || held[i]) {
        if (Math.abs(map[i] - first) > CONSTANT) {
          return true;
        }
        first = Double.isNaN(first) ? map[i] : first;
      }
    }
    return false;
  }

  private static void checkSizes(LabelMap labels, Logits logits) {
    if (labels.height() != logits.height() || labels.width() != logits.width()) {
      throw new InvalidInputException(
          "The mask is %d × %d pixels, the prediction %d × %d: open files of the same size."
              .formatted(labels.width(), labels.height(), logits.width(), logits.height()));
    }
  }

  private static void checkLabels(LabelFacts facts, Logits logits) {
    LabelMap labels = facts.labels();
    Set<Integer> known = new TreeSet<>(labels.background());
    labels.ignored().ifPresent(known::add);
    int channels = logits.channels();
    int last = channels == 1 ? 1 : channels - 1;
    Map<Integer, Integer> counts = facts.counts();
    List<String> unknown =
        counts.entrySet().stream()
            .filter(e -> !known.contains(e.getKey()) && (e.getKey() < 0 || e.getKey() > last))
            .map(e -> "label %d (%s)".formatted(e.getKey(), pixels(e.getValue())))
            .toList();
    if (!unknown.isEmpty()) {
      String named = String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())));
      int more = unknown.size() - NAMED;
      throw new InvalidInputException(
          "The mask has %s, but the prediction has %s: mark it as ignored or as background, or open the prediction that belongs to this mask."
              .formatted(
                  more > 0 ? "%s and %d more".formatted(named, more) : named,
                  channels == 1
                      ? "1 channel (labels 0 and 1)"
                      : "%d channels (labels 0 to %d)".formatted(channels, last)));
    }
  }

  private static void checkClass(ClassSelection classes, Logits logits) {
    if (classes instanceof ClassSelection.One(int index) && logits.channelOf(index) < 0) {
      throw new InvalidInputException(
          logits.channels() == 1
              ? "The prediction has no class %d: its only class is %d."
                  .formatted(index, logits.classIndex(0))
              : "The prediction has no class %d: choose 0 to %d."
                  .formatted(index, logits.channels() - 1));
    }
  }

  private static String pixels(int count) {
    return count == 1 ? "1 pixel" : count + " pixels";
  }
}
