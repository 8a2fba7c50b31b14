package org.regionlens.scenes;

import java.util.OptionalInt;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/** Scores logits against labels, as {@code region-lens edges} does. */
final class LogitsScores {
  private static final double ROUNDING = 1e4;

  private final EdgeStudy study;

  LogitsScores() {
    Threads threads = Threads.ofThisMachine();
    this.study = new EdgeStudy(new RegionEngine(KernelChoice.SCALAR, threads), threads);
  }

  /**
   * What a manifest says of logits; scores to four places.
   *
   * @param read labels and logits
   */
  NetworkNotes.Logits of(Case read, String file, String loss, int steps) {
    EdgeReport report =
        study.study(
            read.labels(),
            read.logits(),
            Settings.defaults(),
            OptionalInt.empty(),
            EdgeSettings.defaults(),
            Cancellation.NEVER);
    return new NetworkNotes.Logits(
        file,
        loss,
        steps,
        rounded(report.meanIou()),
        rounded(report.meanBoundaryIou()),
        Digests.ofLogits(planes(read.logits())));
  }

  private static float[][] planes(Logits logits) {
    float[][] planes = new float[logits.channels()][];
    for (int c = 0; c < planes.length; c++) {
      double[] plane = logits.plane(c).toDoubles();
      planes[c] = new float[plane.length];
      for (int i = 0; i < plane.length; i++) {
        planes[c][i] = (float) plane[i];
      }
    }
    return planes;
  }

  private static double rounded(double score) {
    return Math.rint(score * ROUNDING) / ROUNDING;
  }
}
