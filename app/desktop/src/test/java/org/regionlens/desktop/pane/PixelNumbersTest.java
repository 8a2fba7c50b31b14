package org.regionlens.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.media.colour.ColourMap;

/** Numbers can be read on every colour. */
final class PixelNumbersTest {

  private static double contrast(int argb) {
    double ink = PixelNumbers.ink(argb).equals(Color.BLACK) ? 0 : 1;
    double ground = PixelNumbers.luminance(argb);
    return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
  }

  @ParameterizedTest
  @EnumSource(ColourMap.class)
  void everyColourOfEveryMap(ColourMap map) {
    for (int entry = 0; entry < ColourMap.SIZE; entry++) {
      assertThat(contrast(map.argb(entry))).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void luminanceOfKnownColours() {
    assertThat(PixelNumbers.luminance(0xffffffff)).isEqualTo(1);
    assertThat(PixelNumbers.luminance(0xff000000)).isZero();
    assertThat(PixelNumbers.ink(0xff000000)).isEqualTo(Color.WHITE);
    assertThat(PixelNumbers.ink(0xffffff00)).isEqualTo(Color.BLACK);
    assertThat(PixelNumbers.ink(0xff0000ff)).isEqualTo(Color.WHITE);
  }
}
