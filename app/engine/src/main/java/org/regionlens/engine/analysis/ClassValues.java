package org.regionlens.engine.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassResult.Note;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.kernel.LabelScatter;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.memo.Key;
import org.regionlens.engine.rmi.LabelModel;
import org.regionlens.engine.rmi.RegionModel;
import org.regionlens.engine.work.Work;

/**
 * One class of one request: each value is computed when it is first asked for, unless an earlier
 * request left it. Used by one thread at a time.
 */
final class ClassValues {
  private final RequestFrame frame;
  private final Work work;
  private final int channel;
  private final ClassKeys keys;
  private final GridMaps maps;
  private @Nullable RegionModel model;

  ClassValues(RequestFrame frame, int channel, Work work) {
    this.frame = frame;
    this.channel = channel;
    this.work = work;
    this.keys = ClassKeys.of(frame, channel);
    this.maps = new GridMaps(frame, keys, channel, work);
  }

  ClassPixels pixels() {
    return maps.pixels();
  }

  /** Σb / (Σm + 1), the class's part of BCE. */
  double bceLoss() {
    return kept(true, keys.bceLoss(), () -> maps.lossSum() / (frame.facts().valid() + 1.0));
  }

  /** The losses; needs no map where an earlier request left the model. */
  ClassResult result() {
    Settings settings = frame.request().settings();
    int index = frame.request().logits().classIndex(channel);
    List<Note> notes = new ArrayList<>();
    if (settings.pooling() == PoolingMode.INTERPOLATE && settings.stride() > 1) {
      notes.add(Note.INTERPOLATION_MISREGISTERS);
    }
    int points = frame.points().count();
    if (points == 0) {
      notes.addFirst(
          frame.points().height() == 0 || frame.points().width() == 0
              ? Note.GRID_SMALLER_THAN_WINDOW
              : Note.NO_POINT_LEFT);
      double none = Double.NaN;
      return new ClassResult(index, none, none, none, 0, false, settings.ridge(), notes);
    }
    if (labelsConstant()) {
      notes.add(Note.LABELS_CONSTANT);
    }
    if (predictionConstant()) {
      notes.add(Note.PREDICTION_CONSTANT);
    }
    RegionModel fitted = model();
    if (points < 2 * settings.windowSize()) {
      notes.add(Note.FEW_POINTS);
    }
    if (fitted.ridge() != settings.ridge()) {
      notes.add(Note.RIDGE_RAISED);
    }
    return new ClassResult(
        index,
        fitted.loss(),
        fitted.normalisedLoss(points),
        predictionConstant() ? 0 : fitted.information(),
        points,
        hasSignal(),
        fitted.ridge(),
        notes);
  }

  /** Whether the class has a gradient: points, and labels and prediction that vary. */
  boolean hasSignal() {
    return frame.points().count() > 0 && !labelsConstant() && !predictionConstant();
  }

  private boolean labelsConstant() {
    Key<Boolean> key = new Keys.Constant(keys.labels(), frame.windows());
    return kept(true, key, () -> frame.isConstant(maps.labels(), work));
  }

  private boolean predictionConstant() {
    Key<Boolean> key = new Keys.Constant(keys.prediction(), frame.windows());
    return kept(true, key, () -> frame.isConstant(maps.prediction(), work));
  }

  /** The fitted model; asked for only where there are points. */
  RegionModel model() {
    RegionModel fitted = model;
    if (fitted == null) {
      fitted = kept(true, keys.model(), this::fit);
      model = fitted;
    }
    return fitted;
  }

  private RegionModel fit() {
    Scatter scatter = kept(true, keys.statistics(), this::scatter);
    return RegionModel.fit(
        scatter,
        frame.request().settings().ridge(),
        frame.chain(),
        residual -> frame.tools().windows().residualScatter(grid(), residual, work),
        ridge -> labelModel(scatter.labels(), ridge));
  }

  private @Nullable LabelModel labelModel(double[] labels, double ridge) {
    Key<LabelModel> key = keys.labelFactor(ridge);
    LabelModel found = frame.tools().memo().find(key);
    if (found == null) {
      found = LabelModel.of(labels, ridge, frame.chain());
      if (found != null) {
        frame.tools().memo().keep(key, found);
      }
    }
    return found;
  }

  private Scatter scatter() {
    int d = frame.chain().size();
    if (labelsConstant()) {
      // M is the ridge whatever the prediction: nothing to sum.
      double[] none = new double[d * d];
      double[] mean = new double[d];
      Arrays.fill(mean, anyHeldLabel());
      return new Scatter(mean, new double[d], none, none, none);
    }
    LabelScatter labels = kept(true, keys.statistics().labels(), () -> kernelLabelScatter());
    Scatter scatter = frame.tools().windows().scatter(grid(), labels, work);
    if (predictionConstant()) {
      double[] none = new double[d * d];
      return new Scatter(labels.mean(), scatter.predictionMean(), labels.scatter(), none, none);
    }
    return scatter;
  }

  private LabelScatter kernelLabelScatter() {
    return frame.tools().windows().labelScatter(grid(), work);
  }

  private double anyHeldLabel() {
    boolean[] held = frame.kept().held();
    int cell = 0;
    while (held != null && !held[cell]) {
      cell++;
    }
    return maps.labels()[cell];
  }

  /** The maps from which the windows are cut. */
  WindowGrid grid() {
    GridGeometry geometry = frame.geometry();
    return new WindowGrid(
        geometry.gridHeight(),
        geometry.gridWidth(),
        geometry.radius(),
        maps.labels(),
        maps.prediction(),
        frame.points());
  }

  /** q_n, [Ph,Pw]. */
  double[] forms() {
    if (labelsConstant() || predictionConstant()) {
      // K = 0: the residual is that of the labels alone.
      return labelForms();
    }
    return kept(
        maps.keeps(KeptPlanes.FORMS),
        keys.forms(),
        () ->
            frame
                .tools()
                .windows()
                .quadraticForms(grid(), model().residual(), model().factor(), work));
  }

  /** u_n, [Ph,Pw]. */
  double[] labelForms() {
    if (labelsConstant()) {
      return zeroForms();
    }
    return kept(
        maps.keeps(KeptPlanes.FORMS),
        new Keys.LabelForms(keys.labelFactor(model().ridge())),
        () ->
            frame
                .tools()
                .windows()
                .quadraticForms(grid(), model().labelResidual(), model().labelFactor(), work));
  }

  /** Labels that do not vary leave no residual. */
  private double[] zeroForms() {
    double[] forms = new double[frame.points().height() * frame.points().width()];
    for (int n = 0; n < forms.length && !frame.points().isComplete(); n++) {
      forms[n] = frame.points().isKept(n) ? 0 : Double.NaN;
    }
    return forms;
  }

  /** ∂L_c/∂p, [H,W]: pulls, back through cascade and pooling; asked for only with a signal. */
  double[] gradient() {
    return kept(
        maps.keeps(KeptPlanes.GRADIENT),
        keys.gradient(),
        () -> {
          double[] onGrid =
              frame.tools().windows().gradient(grid(), model().residual(), model().pull(), work);
          double[] beforeCascade = maps.cascade().adjoint(onGrid, work);
          if (keys.cascades()) {
            work.giveBack(onGrid);
          }
          double[] p = keys.pools() ? maps.pixelPrediction() : beforeCascade;
          return frame.pooling().adjoint(p, beforeCascade, work);
        });
  }

  /** The pulls of the windows on the cells, [Gh,Gw]; none without a signal. */
  Pulls pulls() {
    if (!hasSignal()) {
      return Pulls.none(frame.gridCells());
    }
    return kept(
        maps.keeps(KeptPlanes.PULLS),
        keys.pulls(),
        () ->
            frame
                .tools()
                .windows()
                .pulls(grid(), model().residual(), model().pull(), maps.side(), work));
  }

  /** Per cell, whether its pooled label is above ½. */
  boolean[] side() {
    return maps.side();
  }

  PixelKernel pixelKernel() {
    return frame.tools().pixels();
  }

  RequestFrame frame() {
    return frame;
  }

  private <V> V kept(boolean keep, Key<V> key, Supplier<V> make) {
    work.check();
    return frame.tools().kept(keep, key, make);
  }
}
