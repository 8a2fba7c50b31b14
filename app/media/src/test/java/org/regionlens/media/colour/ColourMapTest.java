package org.regionlens.media.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.MapSpec;

class ColourMapTest {

  /** CIE lightness L*, 0 … 100, of an sRGB colour. */
  private static double lightness(int argb) {
    double y =
        0.2126 * linear(argb >> 16 & 0xff)
            + 0.7152 * linear(argb >> 8 & 0xff)
            + 0.0722 * linear(argb & 0xff);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @EnumSource(ColourMap.class)
  void lightnessIsMonotoneOrRisesToTheMiddle(ColourMap map) {
    int turn = map.kind() == MapSpec.Kind.SIGNED ? ColourMap.SIZE / 2 : ColourMap.SIZE;
    for (int i = 1; i < ColourMap.SIZE; i++) {
      double change = lightness(map.argb(i)) - lightness(map.argb(i - 1));
      // Eight bits a channel leave a ripple of a fraction of a unit; so does coolwarm's crest.
      double ripple = map.kind() == MapSpec.Kind.SIGNED && Math.abs(i - turn) < 12 ? 0.6 : 0.25;
      if (i < turn) {
        assertThat(change).as("%s %d", map, i).isGreaterThan(-ripple);
      } else if (i > turn) {
        assertThat(change).as("%s %d", map, i).isLessThan(ripple);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ColourMap.class)
  void namesLeadBack(ColourMap map) {
    assertThat(ColourMap.of(map.id())).contains(map);
  }

  @Test
  void publishedEndsArePresent() {
    assertThat(ColourMap.MAGMA.argb(0)).isEqualTo(0xff000004);
    assertThat(ColourMap.MAGMA.argb(255)).isEqualTo(0xfffcfdbf);
    assertThat(ColourMap.VIRIDIS.argb(0)).isEqualTo(0xff440154);
    assertThat(ColourMap.VIRIDIS.argb(255)).isEqualTo(0xfffde725);
    assertThat(ColourMap.RDBU.argb(0)).isEqualTo(0xff053061);
    assertThat(ColourMap.RDBU.argb(255)).isEqualTo(0xff67001f);
    assertThat(ColourMap.GREY.argb(77)).isEqualTo(0xff4d4d4d);
  }

  @Test
  void divergingMapsAreAsDarkOnEitherSide() {
    for (ColourMap map : ColourMap.values()) {
      if (map.kind() == MapSpec.Kind.SIGNED) {
        assertThat(lightness(map.argb(0))).isCloseTo(lightness(map.argb(255)), within(8.0));
      }
    }
    assertThat(ColourMap.of("jet")).isEmpty();
  }
}
