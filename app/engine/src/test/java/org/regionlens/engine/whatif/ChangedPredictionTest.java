package org.regionlens.engine.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.regionlens.engine.whatif.ChangedPlane.HEIGHT;
import static org.regionlens.engine.whatif.ChangedPlane.WIDTH;
import static org.regionlens.engine.whatif.ChangedPlane.changed;
import static org.regionlens.engine.whatif.ChangedPlane.random;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.edge.PredictedLabels;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.support.Scenes.Scene;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** Changes of the values of logits, and what holds for all changes. */
class ChangedPredictionTest {
  private static final Work WORK = Work.alone(Cancellation.NEVER);

  private static WhatIf with(WhatIfNumber number, double value) {
    return WhatIf.NONE.with(number, value);
  }

  @Test
  void nothingChangesNothing() {
    Logits logits = new Logits(HEIGHT, WIDTH, List.of(Samples.of(random(1))));
    assertThat(ChangedPrediction.of(logits, WhatIf.NONE, WORK)).isSameAs(logits);
    WhatIf neutral = with(WhatIfNumber.TEMPERATURE, 1).with(WhatIfNumber.SHIFT_X, 0);
    assertThat(neutral).isEqualTo(WhatIf.NONE);
    assertThat(with(WhatIfNumber.SHIFT_X, -0.0)).isEqualTo(WhatIf.NONE);
  }

  @Test
  void noiseDependsOnSeedAndPixelAlone() {
    Scene scene = Scenes.blobs(6, 3, 60, 70, 0);
    WhatIf noisy = with(WhatIfNumber.NOISE, 2);
    Logits once = ChangedPrediction.of(scene.prediction(), noisy, WORK);
    Logits many =
        ChangedPrediction.of(scene.prediction(), noisy, Work.on(Threads.of(3), Cancellation.NEVER));
    Logits other = ChangedPrediction.of(scene.prediction(), noisy.withSeed(2), WORK);
    double sum = 0;
    double squares = 0;
    int count = 60 * 70 * 3;
    for (int c = 0; c < 3; c++) {
      assertThat(many.plane(c)).isEqualTo(once.plane(c));
      assertThat(other.plane(c)).isNotEqualTo(once.plane(c));
      for (int i = 0; i < 60 * 70; i++) {
        double noise = (once.plane(c).get(i) - scene.logits()[c][i]) / 2;
        sum += noise;
        squares += noise * noise;
      }
    }
    assertThat(sum / count).isCloseTo(0, within(0.03));
    assertThat(squares / count).isCloseTo(1, within(0.04));
  }

  @Test
  void temperatureDividesAndHardLabelsAreThePredictedClassIfNoTieForbidsOne() {
    Scene scene = Scenes.blobs(7, 3, 20, 20, 0);
    Logits cool = ChangedPrediction.of(scene.prediction(), with(WhatIfNumber.TEMPERATURE, 4), WORK);
    Logits hard = ChangedPrediction.of(scene.prediction(), with(WhatIfNumber.HARD, 0.01), WORK);
    for (int i = 0; i < 400; i++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < 3; c++) {
        assertThat(cool.plane(c).get(i)).isEqualTo(scene.logits()[c][i] / 4);
        largest = Math.max(largest, scene.logits()[c][i]);
      }
      int best = PredictedLabels.NONE;
      for (int c = 0; c < 3; c++) {
        boolean tie = best != PredictedLabels.NONE;
        if (scene.logits()[c][i] == largest) {
          // Nobody is the class of a tie.
          best = tie ? 3 : c;
        }
      }
      for (int c = 0; c < 3; c++) {
        double p = 1 / (1 + Math.exp(-hard.plane(c).get(i)));
        assertThat(p).isCloseTo(c == best ? 0.99 : 0.01, within(1e-12));
      }
    }
    double[] one = changed(random(8), with(WhatIfNumber.HARD, 0.1));
    for (int i = 0; i < one.length; i++) {
      assertThat(Math.signum(one[i])).isEqualTo(random(8)[i] > 0 ? 1 : -1);
    }
  }

  @Test
  void inversionTurnsEverySignAndLeavesRmiAsItWas() {
    Scene scene = Scenes.blobs(9, 1, 40, 40, 0);
    Logits inverted = ChangedPrediction.of(scene.prediction(), WhatIf.NONE.withInvert(true), WORK);
    double[][] planes = {inverted.plane(0).toDoubles()};
    for (int i = 0; i < planes[0].length; i++) {
      assertThat(planes[0][i]).isEqualTo(-scene.logits()[0][i]);
    }
    double before = scene.analyse(Settings.defaults()).rmi();
    double after = scene.with(planes).analyse(Settings.defaults()).rmi();
    assertThat(after).isCloseTo(before, within(1e-9));
  }

  @Test
  void strokesPaintDiscsAlongALineOverEverythingElse() {
    Scene scene = Scenes.blobs(10, 2, HEIGHT, WIDTH, 0);
    Stroke set =
        new Stroke(
            1,
            Stroke.Mode.SET,
            6,
            2,
            List.of(new Stroke.Point(5.5, 5.5), new Stroke.Point(5.5, 20.5)));
    Stroke add = new Stroke(1, Stroke.Mode.ADD, -1, 1, List.of(new Stroke.Point(5.5, 12.5)));
    WhatIf whatIf = with(WhatIfNumber.TEMPERATURE, 2).withInvert(true).painted(set).painted(add);
    Logits painted = ChangedPrediction.of(scene.prediction(), whatIf, WORK);
    Logits unpainted =
        ChangedPrediction.of(scene.prediction(), whatIf.withStrokes(List.of()), WORK);
    assertThat(painted.plane(0)).isEqualTo(unpainted.plane(0));
    for (int i = 0; i < HEIGHT * WIDTH; i++) {
      int y = i / WIDTH;
      int x = i % WIDTH;
      double along = Math.clamp(x, 5, 20);
      boolean inSet = Math.hypot(y - 5, x - along) <= 2;
      boolean inAdd = Math.hypot(y - 5, x - 12) <= 1;
      double expected = inSet ? (inAdd ? 5 : 6) : unpainted.plane(1).get(i);
      assertThat(painted.plane(1).get(i)).isEqualTo(expected);
    }
  }

  @Test
  void oneClassAloneChangesAndKeepsItsPrecision() {
    float[] plane = new float[HEIGHT * WIDTH];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = (float) random(11)[i];
    }
    Logits logits = new Logits(HEIGHT, WIDTH, List.of(Samples.of(plane), Samples.of(random(12))));
    WhatIf whatIf =
        with(WhatIfNumber.BLUR, 1).with(WhatIfNumber.HARD, 0.2).withClass(OptionalInt.of(0));
    Logits result = ChangedPrediction.of(logits, whatIf, WORK);
    assertThat(result.plane(0)).isInstanceOf(Samples.FloatSamples.class);
    assertThat(result.plane(0)).isNotEqualTo(logits.plane(0));
    assertThat(result.plane(1)).isSameAs(logits.plane(1));
  }

  @Test
  void stepsComeInTheirOwnOrder() {
    double[] plane = random(13);
    WhatIf one = with(WhatIfNumber.BLUR, 1.2).with(WhatIfNumber.SHIFT_X, 2);
    WhatIf other = with(WhatIfNumber.SHIFT_X, 2).with(WhatIfNumber.BLUR, 1.2);
    assertThat(one).isEqualTo(other);
    double[] apart =
        changed(changed(plane, with(WhatIfNumber.SHIFT_X, 2)), with(WhatIfNumber.BLUR, 1.2));
    assertThat(changed(plane, one)).isEqualTo(apart);
  }

  @Test
  void logitsStayFinite() {
    Logits logits = new Logits(1, 2, List.of(Samples.of(new float[] {3e38f, -3e38f})));
    Logits hot = ChangedPrediction.of(logits, with(WhatIfNumber.TEMPERATURE, 0.01), WORK);
    assertThat(hot.plane(0).get(0)).isEqualTo(Float.MAX_VALUE);
    assertThat(hot.plane(0).get(1)).isEqualTo(-Float.MAX_VALUE);
  }

  @Test
  void valuesOutOfRangeAreNamed() {
    assertThatThrownBy(() -> with(WhatIfNumber.SHIFT_X, 1000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shift-x must lie between -200 and 200, not 1000.");
    assertThatThrownBy(() -> with(WhatIfNumber.HARD, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stroke(1, Stroke.Mode.SET, 1, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
