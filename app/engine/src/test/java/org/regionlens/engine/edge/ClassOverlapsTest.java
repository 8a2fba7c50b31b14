package org.regionlens.engine.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.work.Work;

/** IoU of all classes at once. */
final class ClassOverlapsTest {
  private static final Work ALONE = Work.alone(Cancellation.NEVER);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void equalsTheOverlapScoresOfEachClass(int channels) {
    Scenes.Scene scene = Scenes.blobs(3, channels, 23, 31, 0.1);
    for (Set<Integer> background : List.of(Set.<Integer>of(), Set.of(1))) {
      LabelMap labels = scene.labelMap().reading(OptionalInt.of(Scenes.IGNORED), background);
      Logits logits = scene.prediction();
      ClassOverlaps all = ClassOverlaps.of(labels, logits, ALONE);
      FilledLabels filled = FilledLabels.of(labels, ALONE);
      PredictedLabels predicted = PredictedLabels.of(logits);
      double sum = 0;
      for (int c = 0; c < channels; c++) {
        int index = logits.classIndex(c);
        OverlapScores one =
            OverlapScores.of(filled, filled.inside(index), predicted.inside(index), 1);
        assertThat(all.iou(index)).isEqualTo(Double.valueOf(one.iou().ratio()));
        sum += one.iou().ratio();
      }
      assertThat(Math.abs(all.meanIou() - sum / channels)).isLessThan(1e-12);
    }
  }

  @Test
  void knownAnswers() {
    // Predicted 0 0 1 1, of classes 0, 1 and 2.
    Logits logits =
        new Logits(
            1,
            4,
            List.of(
                Samples.of(new float[] {3, 3, 0, 0}),
                Samples.of(new float[] {0, 0, 3, 3}),
                Samples.of(new float[] {-3, -3, -3, -3})));
    LabelMap labels = new LabelMap(1, 4, new int[] {0, 1, 1, 9}, OptionalInt.of(9), Set.of());
    ClassOverlaps overlaps = ClassOverlaps.of(labels, logits, ALONE);
    assertThat(overlaps.iou(0)).isEqualTo(0.5);
    assertThat(overlaps.iou(1)).isEqualTo(0.5);
    assertThat(overlaps.iou(2)).as("neither there nor predicted").isNaN();
    assertThat(overlaps.iou(7)).as("no class").isNaN();
    assertThat(overlaps.meanIou()).isEqualTo(0.5);
  }
}
