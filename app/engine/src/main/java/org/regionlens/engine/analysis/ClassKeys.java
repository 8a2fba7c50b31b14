package org.regionlens.engine.analysis;

import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.engine.cascade.MapCascade;

/**
 * The names of the values of one class of one request.
 *
 * @param labels on the grid, after the cascade
 * @param prediction on the grid, after the cascade
 * @param statistics scatter matrices
 * @param model K and the factor of M
 */
record ClassKeys(
    Keys.LabelGrid labels,
    Keys.PredictionGrid prediction,
    Keys.Statistics statistics,
    Keys.Model model) {

  static ClassKeys of(RequestFrame frame, int channel) {
    Settings settings = frame.request().settings();
    Keys.Grid grid = Keys.Grid.of(settings);
    Cascade spread = Effective.spread(settings.cascade());
    boolean onLabels = MapCascade.actsOnLabels(settings.cascade());
    Keys.LabelGrid labels =
        new Keys.LabelGrid(
            frame.labels(),
            frame.request().logits().classIndex(channel),
            grid,
            onLabels ? spread : new Cascade.Off());
    Keys.PredictionGrid prediction =
        new Keys.PredictionGrid(
            new Keys.Predictions(frame.labels(), frame.logits(), channel), grid, spread);
    Keys.Statistics statistics =
        new Keys.Statistics(new Keys.LabelStatistics(labels, frame.windows()), prediction);
    double chain = Effective.chain(settings.cascade(), settings.radius());
    return new ClassKeys(
        labels, prediction, statistics, new Keys.Model(statistics, settings.ridge(), chain));
  }

  /** Whether the grid is not the image. */
  boolean pools() {
    return prediction.grid().stride() > 1;
  }

  /** Whether a cascade acts on the prediction. */
  boolean cascades() {
    return !(prediction.cascade() instanceof Cascade.Off);
  }

  /** Whether a cascade acts on the labels. */
  boolean cascadesLabels() {
    return !(labels.cascade() instanceof Cascade.Off);
  }

  Keys.LabelGrid labelsBeforeCascade() {
    return new Keys.LabelGrid(
        labels.labels(), labels.classIndex(), labels.grid(), new Cascade.Off());
  }

  Keys.PredictionGrid predictionBeforeCascade() {
    return new Keys.PredictionGrid(prediction.pixels(), prediction.grid(), new Cascade.Off());
  }

  Keys.BceLoss bceLoss() {
    return new Keys.BceLoss(prediction.pixels());
  }

  Keys.LabelFactor labelFactor(double ridge) {
    return new Keys.LabelFactor(statistics.labels(), ridge, model.chain());
  }

  Keys.Forms forms() {
    return new Keys.Forms(model);
  }

  Keys.Gradient gradient() {
    return new Keys.Gradient(model);
  }

  Keys.PullsOf pulls() {
    return new Keys.PullsOf(model);
  }
}
