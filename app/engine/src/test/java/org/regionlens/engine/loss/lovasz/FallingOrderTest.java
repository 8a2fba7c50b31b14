package org.regionlens.engine.loss.lovasz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FallingOrderTest {

  static Stream<Arguments> numbers() {
    Random random = new Random(4);
    double[] spread = random.doubles(3000, -60, 12).map(x -> Math.pow(2, x)).toArray();
    double[] even = random.doubles(3000).toArray();
    return Stream.of(
        Arguments.of("none", 0, (IntToDoubleFunction) i -> 1),
        Arguments.of("one", 1, (IntToDoubleFunction) i -> 0),
        Arguments.of("spread over many powers", 3000, (IntToDoubleFunction) i -> spread[i]),
        Arguments.of("even", 3000, (IntToDoubleFunction) i -> even[i]),
        Arguments.of("all equal", 500, (IntToDoubleFunction) i -> 0.3),
        Arguments.of("few values", 2000, (IntToDoubleFunction) i -> Math.floor(5 * even[i])),
        Arguments.of("zeros of both signs", 400, (IntToDoubleFunction) i -> i % 3 == 0 ? -0.0 : 0),
        Arguments.of("in one bucket", 700, (IntToDoubleFunction) i -> 1 + 1e-9 * even[i]),
        Arguments.of("rising in one bucket", 700, (IntToDoubleFunction) i -> 1 + 1e-9 * i),
        Arguments.of("tiny", 600, (IntToDoubleFunction) i -> Double.MIN_VALUE * (i % 77)),
        Arguments.of("huge", 600, (IntToDoubleFunction) i -> 1e300 * even[i]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  void isThatOfAStableSort(String what, int count, IntToDoubleFunction number) {
    FallingOrder order = new FallingOrder(count);
    for (int i = 0; i < count; i++) {
      order.add(number.applyAsDouble(i), 10 + i);
    }
    order.sort();
    int[] expected =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -(number.applyAsDouble(i) + 0.0) + 0.0))
            .mapToInt(i -> 10 + i)
            .toArray();
    assertThat(order.size()).isEqualTo(count);
    assertThat(IntStream.range(0, count).map(order::place).toArray()).isEqualTo(expected);
  }
}
