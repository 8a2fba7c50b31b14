package org.regionlens.engine.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;

class KeptStepsTest {
  private static final int HEIGHT = 3;
  private static final int WIDTH = 5;
  private static final int HALF_BYTES = 2 * 2 * HEIGHT * WIDTH;

  /** Steps made of a seed; counts how often each is asked for. */
  private static final class Seeded implements Series {
    private final int size;
    private final boolean halves;
    private final List<Integer> asked = new ArrayList<>();

    Seeded(int size, boolean halves) {
      this.size = size;
      this.halves = halves;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public StepId at(int index) {
      return new StepId(10L * index, "step " + index);
    }

    @Override
    public Object key(int index) {
      return at(index);
    }

    @Override
    public Logits logits(int index) throws StepException {
      asked.add(index);
      if (index == 99) {
        throw new StepException("It is gone.");
      }
      Random random = new Random(index);
      List<Samples> planes = new ArrayList<>();
      for (int c = 0; c < 2; c++) {
        float[] plane = new float[HEIGHT * WIDTH];
        for (int i = 0; i < plane.length; i++) {
          float value = (float) random.nextGaussian() * 9;
          plane[i] = halves ? Float.float16ToFloat(Float.floatToFloat16(value)) : value;
        }
        plane[0] = -0.0f;
        planes.add(Samples.of(plane));
      }
      return new Logits(HEIGHT, WIDTH, planes);
    }

    @Override
    public boolean growing() {
      return false;
    }
  }

  private static List<Samples> planes(Logits logits) {
    return List.of(logits.plane(0), logits.plane(1));
  }

  @Test
  void whatIsKeptIsReadOnceAndHasTheSameBits() throws StepException {
    for (boolean halves : List.of(true, false)) {
      Seeded series = new Seeded(4, halves);
      KeptSteps kept = new KeptSteps(1 << 20);
      for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 4; i++) {
          assertThat(planes(kept.logits(series, i)))
              .isEqualTo(planes(new Seeded(4, halves).logits(i)));
        }
      }
      assertThat(series.asked).containsExactly(0, 1, 2, 3);
      assertThat(kept.bytes()).isEqualTo((halves ? 4L : 8L) * HALF_BYTES);
    }
  }

  @Test
  void doublesStayDoubles() throws StepException {
    double[] values = {1e-9, -3, 0.1, 1 / 3.0};
    Series one =
        new Series() {
          @Override
          public int size() {
            return 1;
          }

          @Override
          public StepId at(int index) {
            return new StepId(0, "");
          }

          @Override
          public Object key(int index) {
            return "only";
          }

          @Override
          public Logits logits(int index) {
            return new Logits(2, 2, List.of(Samples.of(values)));
          }

          @Override
          public boolean growing() {
            return false;
          }
        };
    KeptSteps kept = new KeptSteps(1000);
    kept.logits(one, 0);
    assertThat(kept.holds("only")).isTrue();
    assertThat(kept.logits(one, 0).plane(0)).isEqualTo(Samples.of(values));
  }

  @Test
  void theBoundHoldsAndWhatWasNotAskedForLongestGoes() throws StepException {
    Seeded series = new Seeded(10, true);
    KeptSteps kept = new KeptSteps(3L * HALF_BYTES + 1);
    Series through = kept.over(series);
    for (int i : List.of(0, 1, 2, 0, 3)) {
      through.logits(i);
      assertThat(kept.bytes()).isLessThanOrEqualTo(3L * HALF_BYTES + 1);
    }
    assertThat(List.of(0, 1, 2, 3).stream().filter(i -> kept.holds(series.key(i))))
        .containsExactly(0, 2, 3);
    assertThat(series.asked).containsExactly(0, 1, 2, 3);
    new KeptSteps(HALF_BYTES - 1).logits(series, 4);
  }

  @Test
  void whatCannotBeReadIsAskedForAgain() {
    Seeded series = new Seeded(100, true);
    KeptSteps kept = new KeptSteps(1 << 20);
    for (int round = 0; round < 2; round++) {
      assertThatThrownBy(() -> kept.logits(series, 99))
          .isInstanceOf(StepException.class)
          .hasMessage("It is gone.");
    }
    assertThat(series.asked).containsExactly(99, 99);
  }

  @Test
  void aNumberFindsTheStepThatIsShownThen() {
    Series series = new Seeded(4, true);
    assertThat(series.indexAt(0)).isZero();
    assertThat(series.indexAt(9)).isZero();
    assertThat(series.indexAt(10)).isEqualTo(1);
    assertThat(series.indexAt(1000)).isEqualTo(3);
    assertThat(new Seeded(0, true).indexAt(5)).isEqualTo(-1);
    assertThatThrownBy(() -> new StepId(-1, "")).isInstanceOf(IllegalArgumentException.class);
  }
}
