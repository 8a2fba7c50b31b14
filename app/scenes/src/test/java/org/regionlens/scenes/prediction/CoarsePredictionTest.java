package org.regionlens.scenes.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionlens.scenes.noise.RandomStream;

class CoarsePredictionTest {
  private static final int SIZE = 96;

  private static Flaws flaws(double shiftX, List<Flaws.Bump> bumps, List<Flaws.Bump> unsure) {
    return new Flaws(shiftX, 0, new double[] {1, 1}, new double[] {0, 0}, bumps, unsure);
  }

  /** Class 1 fills all from a column on. */
  private static int[] halves(int from) {
    int[] labels = new int[SIZE * SIZE];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % SIZE >= from ? 1 : 0;
    }
    return labels;
  }

  private static float[][] logits(int[] labels, Flaws flaws) {
    return new CoarsePrediction(SIZE, SIZE, labels, flaws).logits(new RandomStream(1));
  }

  private static int share(float[][] logits) {
    int ones = 0;
    for (int i = 0; i < logits[0].length; i++) {
      ones += logits[1][i] > logits[0][i] ? 1 : 0;
    }
    return ones;
  }

  @Test
  void aShiftMovesTheAnswerToTheRight() {
    int straight = share(logits(halves(48), flaws(0, List.of(), List.of())));
    int shifted = share(logits(halves(48), flaws(4, List.of(), List.of())));

    // Four columns fewer of class 1, but for the noise.
    assertThat(straight - shifted).isBetween(2 * SIZE, 6 * SIZE);
  }

  @Test
  void betweenGridPointsTheLogitsAreBilinear() {
    float[] plane = logits(halves(40), flaws(0, List.of(), List.of()))[1];
    // Between the columns 12 and 20 of the grid's centres every second difference is noise alone.
    for (int y = 4; y < SIZE - 4; y++) {
      for (int x = 13; x < 19; x++) {
        double second =
            plane[y * SIZE + x - 1] - 2.0 * plane[y * SIZE + x] + plane[y * SIZE + x + 1];
        assertThat(Math.abs(second)).isLessThan(0.03);
      }
    }
  }

  @Test
  void anIslandIsSeenWhereNothingIs() {
    Flaws.Bump more = new Flaws.Bump(1, 48, 48, 40, 40, 14);
    Flaws.Bump less = new Flaws.Bump(0, 48, 48, 40, 40, -14);
    int[] none = new int[SIZE * SIZE];

    assertThat(share(logits(none, flaws(0, List.of(), List.of())))).isZero();
    assertThat(share(logits(none, flaws(0, List.of(more, less), List.of()))))
        .isGreaterThan(500)
        .isLessThan(SIZE * SIZE / 2);
  }

  @Test
  void anUnsurePlaceHasLogitsNearZero() {
    Flaws.Bump patch = new Flaws.Bump(0, 48, 48, 400, 400, 1);
    float[] sure = logits(halves(0), flaws(0, List.of(), List.of()))[1];
    float[] unsure = logits(halves(0), flaws(0, List.of(), List.of(patch)))[1];
    int centre = 48 * SIZE + 48;

    assertThat(sure[centre]).isGreaterThan(3);
    assertThat(Math.abs(unsure[centre])).isLessThan(1.5f);
  }

  @Test
  void aSizeThatIsNoMultipleOfTheStrideIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CoarsePrediction(90, 96, new int[90 * 96], flaws(0, List.of(), List.of())))
        .withMessageContaining("90 × 96");
  }
}
