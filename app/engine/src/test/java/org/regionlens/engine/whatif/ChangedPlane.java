package org.regionlens.engine.whatif;

import java.util.List;
import java.util.Random;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.work.Work;

/** One plane of logits, and what a change makes of it. */
final class ChangedPlane {
  static final int HEIGHT = 23;
  static final int WIDTH = 31;

  private ChangedPlane() {}

  static double[] random(long seed) {
    return new Random(seed).doubles(HEIGHT * WIDTH, -4, 4).toArray();
  }

  static double[] changed(double[] plane, WhatIf whatIf) {
    Logits logits = new Logits(HEIGHT, WIDTH, List.of(Samples.of(plane.clone())));
    return ChangedPrediction.of(logits, whatIf, Work.alone(Cancellation.NEVER))
        .plane(0)
        .toDoubles();
  }
}
