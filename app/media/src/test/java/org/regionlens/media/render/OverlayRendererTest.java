package org.regionlens.media.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.edge.PredictedLabels;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;

class OverlayRendererTest {
  private static final int GREY = 0xff646464;

  /** One row: hit, hit, hit, missed, true negative, extra, void. */
  private static Case row() {
    int[] labels = {1, 1, 1, 1, 0, 0, 255};
    float[] logits = {2, 2, 2, -2, -2, 2, 2};
    int[] pixels = new int[7];
    Arrays.fill(pixels, GREY);
    return new Case(
        "row",
        new RasterImage(7, 1, pixels),
        new LabelMap(1, 7, labels, OptionalInt.of(255), Set.of()),
        new Logits(1, 7, List.of(Samples.of(logits))),
        new ClassTable(List.of(new ClassTable.Entry(1, "one", 0xff0000ff))),
        List.of());
  }

  private static int[] render(OverlayStyle style) {
    return OverlayRenderer.render(row(), style).pixels();
  }

  @Test
  void hitsAreWhitenedAndErrorsColoured() {
    int[] pixels = render(OverlayStyle.defaults(OptionalInt.of(1)).withOpacities(1, 0, 1));
    assertThat(pixels[0]).isEqualTo(Blend.mix(GREY, 0xffffffff, OverlayRenderer.HIT_SHARE));
    assertThat(pixels[3]).isEqualTo(OverlayRenderer.MISSED);
    assertThat(pixels[4]).isEqualTo(GREY);
    assertThat(pixels[5]).isEqualTo(OverlayRenderer.EXTRA);
    assertThat(pixels[6]).isNotIn(GREY, OverlayRenderer.EXTRA);
  }

  @Test
  void foregroundIsWhatTheEdgeStudyTakesForIt() {
    float[] logits = {-1e-6f, 0, Float.MIN_VALUE, 1};
    Case shown =
        new Case(
            "half",
            null,
            new LabelMap(1, 4, new int[4], OptionalInt.empty(), Set.of()),
            new Logits(1, 4, List.of(Samples.of(logits))),
            new ClassTable(List.of()),
            List.of());
    PredictedLabels studied = PredictedLabels.of(shown.logits());
    int[] one =
        OverlayRenderer.render(
                shown, OverlayStyle.defaults(OptionalInt.of(1)).withOpacities(1, 0, 1))
            .pixels();
    int[] all =
        OverlayRenderer.render(
                shown, OverlayStyle.defaults(OptionalInt.empty()).withOpacities(1, 0, 1))
            .pixels();
    int ground = all[0];
    for (int i = 0; i < logits.length; i++) {
      boolean foreground = studied.at(i) == 1;
      assertThat(foreground).isEqualTo(logits[i] > 0);
      assertThat(one[i] == OverlayRenderer.EXTRA).isEqualTo(foreground);
      assertThat(all[i] != ground).isEqualTo(foreground);
    }
  }

  @Test
  void theOutlineLiesInsideTheMask() {
    int[] pixels = render(OverlayStyle.defaults(OptionalInt.of(1)).withOpacities(1, 1, 0));
    assertThat(pixels[3]).isEqualTo(OverlayRenderer.OUTLINE_OF_ONE);
    assertThat(pixels[2]).isEqualTo(GREY);
    assertThat(pixels[4]).isEqualTo(GREY);
  }

  @Test
  void voidIsABorderOfAClassButNotBetweenClasses() {
    int[] one = render(OverlayStyle.defaults(OptionalInt.of(0)).withOpacities(1, 1, 0));
    assertThat(one[5]).isEqualTo(OverlayRenderer.OUTLINE_OF_ONE);
    int[] all = render(OverlayStyle.defaults(OptionalInt.empty()).withOpacities(1, 1, 0));
    assertThat(all[3]).isEqualTo(OverlayRenderer.OUTLINE);
    assertThat(all[5]).isEqualTo(GREY);
  }

  @Test
  void allClassesHaveTheirColours() {
    int[] pixels = render(OverlayStyle.defaults(OptionalInt.empty()).withOpacities(1, 0, 1));
    assertThat(pixels[0]).isEqualTo(0xff0000ff);
    assertThat(pixels[3]).isEqualTo(GREY);
    assertThat(pixels[5]).isEqualTo(0xff0000ff);
  }

  @Test
  void opacityMixes() {
    assertThat(Blend.mix(0xff000000, 0xffc86402, 0.5)).isEqualTo(0xff643201);
    assertThat(Blend.mix(0xff112233, 0xffffffff, 0)).isEqualTo(0xff112233);
    assertThat(Blend.mix(0xff112233, 0x00ffffff, 1)).isEqualTo(0xff112233);
  }

  @Test
  void nothingButTheGroundIsLeftWithoutAnImage() {
    int[] pixels = render(OverlayStyle.defaults(OptionalInt.of(1)).withOpacities(0, 0, 0));
    assertThat(pixels[0]).isEqualTo(pixels[3]).isEqualTo(pixels[5]).isNotEqualTo(GREY);
  }
}
