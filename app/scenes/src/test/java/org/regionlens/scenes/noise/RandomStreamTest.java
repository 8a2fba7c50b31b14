package org.regionlens.scenes.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
  @Test
  void givesThePublishedNumbersOfSplitMix64() {
    RandomStream random = new RandomStream(1234567);

    assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("6457827717110365317"));
    assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("3203168211198807973"));
    assertThat(random.nextLong()).isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
  }

  @Test
  void bellHasMeanZeroAndVarianceOne() {
    RandomStream random = new RandomStream(5);
    double sum = 0;
    double squares = 0;
    int count = 100_000;
    for (int i = 0; i < count; i++) {
      double value = random.bell();
      sum += value;
      squares += value * value;
    }

    assertThat(sum / count).isCloseTo(0, within(0.02));
    assertThat(squares / count).isCloseTo(1, within(0.02));
  }

  @Test
  void partsHaveStreamsOfTheirOwn() {
    assertThat(RandomStream.of(1, "trees").nextLong())
        .isEqualTo(RandomStream.of(1, "trees").nextLong())
        .isNotEqualTo(RandomStream.of(1, "cars").nextLong())
        .isNotEqualTo(RandomStream.of(2, "trees").nextLong());
  }

  @Test
  void latticeNoiseIsSmoothAndStaysInItsRange() {
    LatticeNoise noise = new LatticeNoise(3);
    for (int i = 0; i < 10_000; i++) {
      double x = i * 0.013 - 60;
      assertThat(noise.fractal(x, -x * 0.7, 5)).isBetween(0.0, 1.0);
      assertThat(noise.at(x + 1e-6, 2)).isCloseTo(noise.at(x, 2), within(1e-5));
    }
  }
}
