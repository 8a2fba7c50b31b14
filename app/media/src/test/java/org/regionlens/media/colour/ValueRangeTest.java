package org.regionlens.media.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Samples;
import org.regionlens.engine.StandardMaps;

class ValueRangeTest {

  private static MapValues map(MapRef id, double... values) {
    GridGeometry geometry = new GridGeometry(1, values.length, PoolingMode.NONE, 1, 1);
    return new MapValues(id, 1, values.length, Samples.of(values), geometry);
  }

  @Test
  void fullSkipsCellsWithoutAValue() {
    assertThat(ValueRange.full(map(StandardMaps.BCE, Double.NaN, 2, 5, Double.NaN)))
        .isEqualTo(new ValueRange(2, 5));
  }

  @Test
  void signedMapsAreSymmetric() {
    assertThat(ValueRange.full(map(StandardMaps.VERSUS, -1, 4))).isEqualTo(new ValueRange(-4, 4));
    assertThat(ValueRange.automatic(map(StandardMaps.VERSUS, -9, Double.NaN, 4)))
        .isEqualTo(new ValueRange(-9, 9));
  }

  @Test
  void percentilesLeaveTheFewOut() {
    double[] values = DoubleStream.iterate(0, x -> x + 1).limit(10_001).toArray();
    assertThat(ValueRange.percentile(map(StandardMaps.BCE, values), 1, 90))
        .isEqualTo(new ValueRange(100, 9000));
    assertThat(ValueRange.automatic(map(StandardMaps.BCE, values)))
        .isEqualTo(new ValueRange(10, 9990));
  }

  @Test
  void percentilesOfMostlyEqualValuesFallBackToFull() {
    double[] values = new double[10_000];
    values[77] = 3;
    assertThat(ValueRange.automatic(map(StandardMaps.BCE, values))).isEqualTo(new ValueRange(0, 3));
    values[77] = -3;
    assertThat(ValueRange.automatic(map(StandardMaps.VERSUS, values)))
        .isEqualTo(new ValueRange(-3, 3));
  }

  @Test
  void constantAndEmptyMapsHaveARangeToo() {
    assertThat(ValueRange.full(map(StandardMaps.BCE, 7, 7))).isEqualTo(new ValueRange(7, 8));
    assertThat(ValueRange.automatic(map(StandardMaps.BCE, Double.NaN)))
        .isEqualTo(new ValueRange(0, 1));
    assertThat(ValueRange.automatic(map(StandardMaps.VERSUS, 0, 0)))
        .isEqualTo(new ValueRange(-1, 1));
    assertThat(ValueRange.full(map(StandardMaps.VERSUS, Double.NaN)))
        .isEqualTo(new ValueRange(-1, 1));
    // Beyond 2⁵³ the next number is more than 1 away.
    assertThat(ValueRange.full(map(StandardMaps.BCE, 1e17)).high()).isGreaterThan(1e17);
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(0, Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> new ValueRange(-1e308, 1.5e308));
  }

  @Test
  void quantilesAreThoseOfTheSortedValues() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      double[] values = new double[1 + random.nextInt(40)];
      // Few different values, so that equal ones are common.
      Arrays.setAll(values, _ -> random.nextInt(8) - 3);
      double q = random.nextDouble();
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int rank = (int) Math.floor(q * (values.length - 1) + 0.5);
      assertThat(Quantile.of(values, q)).isEqualTo(sorted[rank]);
    }
  }

  @Test
  void scalesClampAndLeaveOut() {
    ColourScale scale = new ColourScale(ColourMap.GREY, new ValueRange(0, 256));
    assertThat(scale.argb(0)).isEqualTo(0xff000000);
    assertThat(scale.argb(99.9)).isEqualTo(0xff636363);
    assertThat(scale.argb(-1e300)).isEqualTo(0xff000000);
    assertThat(scale.argb(256)).isEqualTo(0xffffffff);
    assertThat(scale.argb(Double.POSITIVE_INFINITY)).isEqualTo(0xffffffff);
    assertThat(scale.argb(Double.NaN)).isZero();
  }
}
