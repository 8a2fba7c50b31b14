package org.regionlens.engine.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.Activation;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.GivenArrays;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Progress;
import org.regionlens.engine.Samples;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.golden.LossGolden;
import org.regionlens.engine.work.Threads;

class BalanceStudyTest {
  private static final LossGolden SCENE = LossGolden.load("balance", "scene");

  private static List<BalanceRow> study(
      LabelMap labels, Logits logits, List<Loss> losses, int threads) {
    return new BalanceStudy(new RegionEngine(KernelChoice.SCALAR, Threads.of(threads)))
        .study(labels, logits, losses, Cancellation.NEVER, Progress.NONE);
  }

  /** Columns of the reference's table. */
  private static double[] numbers(BalanceRow row) {
    return new double[] {
      row.ruler().perfect(),
      row.ruler().here(),
      row.ruler().prior(),
      row.ruler().inverted(),
      row.push().total(),
      row.push().largest(),
      row.push().nearShare(),
      row.push().middleShare(),
      row.push().farShare(),
      row.push().wrongShare(),
      row.against().times(),
      row.against().largestTimes(),
      row.against().opposed()
    };
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyNumberIsThatOfTheReference(Activation activation) {
    List<Loss> losses = Arrays.stream(SCENE.text("specs").split(" ")).map(Loss::parse).toList();
    List<BalanceRow> rows =
        study(SCENE.labels(), SCENE.logits().withActivation(activation), losses, 2);
    double[] table = SCENE.values(activation.commandName());
    assertThat(rows).hasSameSizeAs(losses);
    int at = 0;
    for (BalanceRow row : rows) {
      double[] numbers = numbers(row);
      for (int column = 0; column < numbers.length; column++) {
        double expected = table[at++];
        assertThat(numbers[column])
            .as("column %d of %s", column, row.loss().spec())
            .isCloseTo(expected, within(1e-6 * Math.max(1e-3, Math.abs(expected))));
      }
    }
    assertThat(at).isEqualTo(table.length);
    assertThat(study(SCENE.labels(), SCENE.logits().withActivation(activation), losses, 3))
        .isEqualTo(rows);
  }

  @Test
  void aWeightBalancesAndARulerIsRead() {
    assertThat(new AgainstBce(4, 1, 0).balancingWeight()).isEqualTo(0.2);
    assertThat(new Ruler(0, 0.25, 1, 3).progress()).isEqualTo(0.75);
    assertThat(new Ruler(0, 2, 1, 3).progress()).isEqualTo(-1);
    assertThat(new Ruler(1, 1, 1, 3).progress()).isNaN();
    assertThat(new Push(0, 0, 0, 0, 0, 0, 0).nearShare()).isNaN();
  }

  @Test
  void aGivenGradientIsWeighedWithoutARuler() {
    LabelMap labels = new LabelMap(1, 3, new int[] {0, 1, 1}, OptionalInt.empty(), Set.of());
    Logits logits = new Logits(1, 3, List.of(Samples.of(new double[] {0, 0, -1})));
    GivenArrays arrays =
        new GivenArrays(1, 3, List.of(Samples.of(new double[] {1, 2, -5})), List.of());
    Loss given =
        new Loss.Given("mine", arrays, Loss.Given.Sign.GRADIENT, Loss.Given.Reduction.MEAN);
    BalanceRow row = study(labels, logits, List.of(given), 1).getFirst();
    assertThat(row.ruler().perfect()).isNaN();
    assertThat(row.push().total()).isEqualTo(8);
    assertThat(row.push().nearShare()).isEqualTo(3 / 8.0);
    // z = 0 is no foreground: two of the three pixels are wrong.
    assertThat(row.push().wrongShare()).isEqualTo(7 / 8.0);
    // BCE pushes 0.5, −0.5 and −0.73; the second is opposed.
    assertThat(row.against().opposed())
        .isCloseTo(0.5 / (1 + 1 / (1 + Math.exp(-1))), within(1e-12));
  }
}
