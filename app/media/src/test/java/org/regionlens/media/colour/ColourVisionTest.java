package org.regionlens.media.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.chart.SeriesStyle;
import org.regionlens.media.render.OverlayRenderer;

/** Nothing is told by red against green alone. */
class ColourVisionTest {
  /** Several times what is just noticed; white and cyan come nearest, without red cones. */
  private static final double FAR = 12;

  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void hitsExtraAndMissedPixelsAreToldApart(ColourVision vision) {
    assertFar(
        vision,
        List.of(
            OverlayRenderer.HIT,
            OverlayRenderer.EXTRA,
            OverlayRenderer.MISSED,
            OverlayRenderer.OUTLINE_OF_ONE));
  }

  /** Walls and clouds are white; hits over them are no less so. */
  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void theOutlineOfAClassIsNoGreyOfAnImage(ColourVision vision) {
    // Yellow pales without blue cones, and is still nine times what is just noticed.
    double far = vision == ColourVision.TRITANOPIA ? 1.75 * FAR : 3 * FAR;
    for (int grey = 0; grey < 256; grey++) {
      assertThat(vision.distance(OverlayRenderer.OUTLINE_OF_ONE, grey * 0x010101))
          .as("%s, grey %d", vision, grey)
          .isGreaterThan(far);
    }
  }

  /** The sides of versus, of B − A, and of everything else that has a sign. */
  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void theSidesOfZeroAreToldApart(ColourVision vision) {
    for (ColourMap map : ColourMap.values()) {
      if (map.kind() == MapSpec.Kind.SIGNED) {
        for (int place = 0; place < ColourMap.SIZE / 4; place++) {
          assertThat(vision.distance(map.argb(place), map.argb(ColourMap.SIZE - 1 - place)))
              .as("%s, %s at %d", vision, map, place)
              .isGreaterThan(FAR);
        }
      }
    }
  }

  /** A's curve and B's of the same map. Of other maps, the dash tells what the colour does not. */
  @ParameterizedTest
  @EnumSource(ColourVision.class)
  void theSidesOfAComparisonAreToldApart(ColourVision vision) {
    for (ChartTheme theme : ChartTheme.values()) {
      for (List<SeriesStyle> together :
          List.of(
              List.of(SeriesStyle.BLUE, SeriesStyle.GREEN),
              List.of(SeriesStyle.VERMILLION, SeriesStyle.PURPLE),
              List.of(SeriesStyle.ORANGE, SeriesStyle.SKY),
              List.of(SeriesStyle.INK, SeriesStyle.YELLOW))) {
        assertFar(vision, together.stream().map(style -> style.rgb(theme)).toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = ColourVision.class, names = "USUAL", mode = EnumSource.Mode.EXCLUDE)
  void greysStay(ColourVision vision) {
    for (int grey = 0; grey < 256; grey += 15) {
      assertThat(ColourVision.USUAL.distance(0, grey * 0x010101))
          .isCloseTo(vision.distance(0, grey * 0x010101), within(0.5));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PROTANOPIA", "DEUTERANOPIA"})
  void redAndGreenMeet(ColourVision vision) {
    // A red and a green of one lightness to such a reader.
    assertThat(ColourVision.USUAL.distance(0xc04000, 0x607000)).isGreaterThan(60);
    assertThat(vision.distance(0xa05000, 0x707000)).isLessThan(FAR);
  }

  @Test
  void blueAndGreenMeetWithoutBlueCones() {
    assertThat(ColourVision.USUAL.distance(0x0080a0, 0x008070)).isGreaterThan(2 * FAR);
    assertThat(ColourVision.TRITANOPIA.distance(0x0080a0, 0x008070)).isLessThan(FAR);
    assertThat(ColourVision.TRITANOPIA.distance(0xa05000, 0x707000)).isGreaterThan(2 * FAR);
  }

  private static void assertFar(ColourVision vision, List<Integer> colours) {
    for (int one : colours) {
      for (int other : colours) {
        if (one != other) {
          assertThat(vision.distance(one, other))
              .as("%s: %06x and %06x", vision, one & 0xffffff, other & 0xffffff)
              .isGreaterThan(FAR);
        }
      }
    }
  }
}
