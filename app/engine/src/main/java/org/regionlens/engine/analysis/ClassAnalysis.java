package org.regionlens.engine.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassResult.Note;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapId;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.map.PointMaps;
import org.regionlens.engine.map.Ratio;
import org.regionlens.engine.rmi.RegionModel;
import org.regionlens.engine.work.Work;

/**
 * One class of one request: its losses at once, its maps when asked for. Not shared between
 * threads.
 */
final class ClassAnalysis {
  private final RequestFrame frame;
  private final RmiKernel kernel;
  private final Work work;
  private final ClassPixels pixels;
  private final double[] predictions;
  private final double[] pooledLabels;
  private final @Nullable WindowGrid grid;
  private final @Nullable RegionModel model;
  private final ClassResult result;

  ClassAnalysis(RequestFrame frame, int channel, RmiKernel kernel, Work work) {
    this.frame = frame;
    this.kernel = kernel;
    this.work = work;
    AnalysisRequest request = frame.request();
    pixels =
        new ClassPixels(
            request.labels(), frame.ignored(), frame.valid(), request.logits(), channel);
    predictions = pixels.predictions();
    pooledLabels = frame.pooling().poolLabels(pixels.targets());
    work.check();
    double[] y = frame.cascadesLabels() ? frame.cascade().apply(pooledLabels) : pooledLabels;
    double[] p = frame.cascade().apply(frame.pooling().poolPrediction(predictions));
    work.check();
    int index = request.logits().classIndex(channel);
    List<Note> notes = notesOnSettings();
    if (frame.points().count() == 0) {
      grid = null;
      model = null;
      notes.addFirst(
          frame.points().height() == 0 || frame.points().width() == 0
              ? Note.GRID_SMALLER_THAN_WINDOW
              : Note.NO_POINT_LEFT);
      result =
          new ClassResult(
              index,
              Double.NaN,
              Double.NaN,
              Double.NaN,
              0,
              false,
              request.settings().ridge(),
              notes);
      return;
    }
    grid = gridOf(y, p);
    boolean labelsConstant = frame.isConstant(y);
    boolean predictionConstant = frame.isConstant(p);
    Scatter scatter = kernel.scatter(grid, kernel.labelScatter(grid, work), work);
    if (labelsConstant) {
      Arrays.fill(scatter.labels(), 0);
      Arrays.fill(scatter.cross(), 0);
      notes.add(Note.LABELS_CONSTANT);
    }
    if (predictionConstant) {
      Arrays.fill(scatter.prediction(), 0);
      Arrays.fill(scatter.cross(), 0);
      notes.add(Note.PREDICTION_CONSTANT);
    }
    WindowGrid windows = grid;
    model =
        RegionModel.fit(
            scatter,
            request.settings().ridge(),
            frame.chain(),
            residual -> kernel.residualScatter(windows, residual, work));
    result = resultOf(index, model, !labelsConstant && !predictionConstant, notes);
  }

  private List<Note> notesOnSettings() {
    List<Note> notes = new ArrayList<>();
    Settings settings = frame.request().settings();
    if (settings.pooling() == PoolingMode.INTERPOLATE && settings.stride() > 1) {
      notes.add(Note.INTERPOLATION_MISREGISTERS);
    }
    return notes;
  }

  private WindowGrid gridOf(double[] y, double[] p) {
    GridGeometry geometry = frame.geometry();
    return new WindowGrid(
        geometry.gridHeight(), geometry.gridWidth(), geometry.radius(), y, p, frame.points());
  }

  private ClassResult resultOf(int index, RegionModel fitted, boolean signal, List<Note> notes) {
    int points = frame.points().count();
    Settings settings = frame.request().settings();
    if (points < 2 * settings.windowSize()) {
      notes.add(Note.FEW_POINTS);
    }
    if (fitted.ridge() != settings.ridge()) {
      notes.add(Note.RIDGE_RAISED);
    }
    double information = notes.contains(Note.PREDICTION_CONSTANT) ? 0 : fitted.information();
    return new ClassResult(
        index,
        fitted.loss(),
        fitted.normalisedLoss(points),
        information,
        points,
        signal,
        fitted.ridge(),
        notes);
  }

  ClassResult result() {
    return result;
  }

  double bceLoss() {
    return pixels.bceLoss();
  }

  /** ∂BCE/∂z, [H,W]. */
  double[] bceGradient() {
    return pixels.bceGradient();
  }

  /** ∂L_c/∂z, [H,W]: pulls, back through cascade, pooling and sigmoid; 0 without a signal. */
  double[] rmiGradient() {
    if (grid == null || model == null || !result.signal()) {
      return new double[pixels.size()];
    }
    double[] onGrid = kernel.gradient(grid, model.residual(), model.pull(), work);
    work.check();
    double[] beforeCascade = frame.cascade().adjoint(onGrid);
    return pixels.throughSigmoid(frame.pooling().adjoint(predictions, beforeCascade));
  }

  /** The maps, among those wanted, that are plain fields of one class: [H,W], [G] or [P]. */
  Map<MapId, double[]> fields(Set<MapId> wanted) {
    Map<MapId, double[]> fields = new EnumMap<>(MapId.class);
    if (wanted.contains(MapId.PREDICTION)) {
      fields.put(MapId.PREDICTION, pixels.probabilities());
    }
    if (wanted.contains(MapId.BCE)) {
      fields.put(MapId.BCE, pixels.bce());
    }
    addPointMaps(wanted, fields);
    return fields;
  }

  private void addPointMaps(Set<MapId> wanted, Map<MapId, double[]> fields) {
    boolean mi = wanted.contains(MapId.MI_CONTRIBUTION);
    boolean rmi = wanted.contains(MapId.RMI_CONTRIBUTION);
    boolean sensitivity = wanted.contains(MapId.SENSITIVITY);
    boolean fromLabels = wanted.contains(MapId.SENSITIVITY_LABELS);
    if (!(mi || rmi || sensitivity || fromLabels)) {
      return;
    }
    if (grid == null || model == null) {
      for (MapId id :
          List.of(
              MapId.MI_CONTRIBUTION,
              MapId.RMI_CONTRIBUTION,
              MapId.SENSITIVITY,
              MapId.SENSITIVITY_LABELS)) {
        if (wanted.contains(id)) {
          fields.put(id, withoutValue(frame.points().height() * frame.points().width()));
        }
      }
      return;
    }
    long points = frame.points().count();
    double weightSum = frame.chain().sum();
    if (mi || rmi || sensitivity) {
      double[] q = kernel.quadraticForms(grid, model.residual(), model.factor(), work);
      if (rmi) {
        fields.put(
            MapId.RMI_CONTRIBUTION, PointMaps.rmiContribution(q, result.rmi(), points, weightSum));
      }
      if (sensitivity) {
        fields.put(MapId.SENSITIVITY, PointMaps.sensitivity(q, weightSum));
      }
      if (mi) {
        double[] u = labelForms(grid, model);
        fields.put(MapId.MI_CONTRIBUTION, PointMaps.miContribution(q, u, result.mi(), points));
        if (fromLabels) {
          fields.put(MapId.SENSITIVITY_LABELS, PointMaps.sensitivity(u, weightSum));
        }
        return;
      }
    }
    if (fromLabels) {
      fields.put(
          MapId.SENSITIVITY_LABELS, PointMaps.sensitivity(labelForms(grid, model), weightSum));
    }
  }

  private double[] labelForms(WindowGrid windows, RegionModel fitted) {
    return kernel.quadraticForms(windows, fitted.labelResidual(), fitted.labelFactor(), work);
  }

  /** The pulls of the windows on the cells, [Gh,Gw]; none without a signal. */
  Pulls pulls() {
    if (grid == null || model == null || !result.signal()) {
      return Pulls.none(frame.gridCells());
    }
    boolean[] side = new boolean[pooledLabels.length];
    for (int i = 0; i < side.length; i++) {
      side[i] = pooledLabels[i] > 0.5;
    }
    return kernel.pulls(grid, model.residual(), model.pull(), side, work);
  }

  static Ratio ratio(MapId id, Pulls pulls) {
    return id == MapId.AGREEMENT ? Ratio.agreement(pulls) : Ratio.opposition(pulls);
  }

  private static double[] withoutValue(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
