package org.regionlens.engine.analysis;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Settings;
import org.regionlens.engine.cascade.ChainWeights;
import org.regionlens.engine.cascade.MapCascade;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.grid.Pooling;

/** What all classes of a request share: the grid, the kept points, the cascade, ignored pixels. */
record RequestFrame(
    AnalysisRequest request,
    GridGeometry geometry,
    Pooling pooling,
    MapCascade cascade,
    boolean cascadesLabels,
    ChainWeights chain,
    KeptPoints points,
    boolean[] ignored,
    int valid) {

  /**
   * Prepares a request.
   *
   * @throws InvalidInputException if labels and prediction do not belong together, or the class
   *     asked for does not exist
   */
  static RequestFrame of(AnalysisRequest request) {
    LabelMap labels = request.labels();
    Logits logits = request.logits();
    checkSizes(labels, logits);
    checkLabels(labels, logits);
    checkClass(request.classes(), logits);
    Settings settings = request.settings();
    GridGeometry geometry = GridGeometry.of(labels.height(), labels.width(), settings);
    Pooling pooling = Pooling.of(geometry);
    boolean[] ignored = new boolean[labels.height() * labels.width()];
    int valid = ignored.length;
    for (int i = 0; i < ignored.length; i++) {
      ignored[i] = labels.isIgnored(i);
      valid -= ignored[i] ? 1 : 0;
    }
    KeptPoints points =
        settings.ignored() == IgnoredPolicy.EXCLUDE && valid < ignored.length
            ? KeptPoints.without(
                pooling.holes(ignored),
                geometry.gridHeight(),
                geometry.gridWidth(),
                settings.radius())
            : KeptPoints.all(geometry.pointHeight(), geometry.pointWidth());
    return new RequestFrame(
        request,
        geometry,
        pooling,
        MapCascade.of(settings.cascade(), geometry.gridHeight(), geometry.gridWidth()),
        MapCascade.actsOnLabels(settings.cascade()),
        ChainWeights.of(settings.cascade(), settings.radius()),
        points,
        ignored,
        valid);
  }

  int gridCells() {
    return geometry.gridHeight() * geometry.gridWidth();
  }

  private static void checkSizes(LabelMap labels, Logits logits) {
    if (labels.height() != logits.height() || labels.width() != logits.width()) {
      throw new InvalidInputException(
          "The mask is %d × %d pixels, the prediction %d × %d: open files of the same size."
              .formatted(labels.width(), labels.height(), logits.width(), logits.height()));
    }
  }

  private static void checkLabels(LabelMap labels, Logits logits) {
    Set<Integer> known = new TreeSet<>(labels.background());
    labels.ignored().ifPresent(known::add);
    int channels = logits.channels();
    int last = channels == 1 ? 1 : channels - 1;
    Map<Integer, Integer> counts = labels.counts();
    String unknown =
        counts.entrySet().stream()
            .filter(e -> !known.contains(e.getKey()) && (e.getKey() < 0 || e.getKey() > last))
            .map(e -> "label %d (%d pixels)".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new InvalidInputException(
          "The mask has %s, but the prediction has %s: mark it as ignored or as background, or open the prediction that belongs to this mask."
              .formatted(
                  unknown,
                  channels == 1
                      ? "1 channel (labels 0 and 1)"
                      : "%d channels (labels 0 to %d)".formatted(channels, last)));
    }
  }

  private static void checkClass(ClassSelection classes, Logits logits) {
    if (classes instanceof ClassSelection.One(int index) && logits.channelOf(index) < 0) {
      throw new InvalidInputException(
          "The prediction has no class %d: choose %d to %d."
              .formatted(index, logits.classIndex(0), logits.classIndex(logits.channels() - 1)));
    }
  }
}
