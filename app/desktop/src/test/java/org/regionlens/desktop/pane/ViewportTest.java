package org.regionlens.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Zoom and pan. */
final class ViewportTest {
  private static final double EXACT = 1e-9;

  private final Viewport viewport = new Viewport();

  ViewportTest() {
    viewport.setImageSize(480, 360);
  }

  @Test
  void fitsAndCentres() {
    Placement wide = viewport.placement(1000, 360);
    assertThat(wide.scale()).isEqualTo(1);
    assertThat(wide.left()).isEqualTo(260);
    assertThat(wide.top()).isEqualTo(0);
    Placement small = viewport.placement(240, 400);
    assertThat(small.scale()).isEqualTo(0.5);
    assertThat(small.top()).isEqualTo(110);
  }

  @Test
  void zoomKeepsThePixelUnderTheCursor() {
    for (double factor : new double[] {1.7, 3, 0.8, 5, 0.3}) {
      Placement before = viewport.placement(550, 380);
      viewport.zoomAt(123, 77, factor, 550, 380);
      Placement after = viewport.placement(550, 380);
      assertThat(after.imageX(123)).isCloseTo(before.imageX(123), within(EXACT));
      assertThat(after.imageY(77)).isCloseTo(before.imageY(77), within(EXACT));
      assertThat(after.scale()).isCloseTo(before.scale() * factor, within(EXACT));
    }
  }

  @Test
  void zoomHasLimits() {
    viewport.zoomAt(200, 200, 1e9, 550, 380);
    assertThat(viewport.placement(550, 380).scale()).isEqualTo(Viewport.MAX_SCALE);
    viewport.zoomAt(200, 200, 1e-9, 550, 380);
    assertThat(viewport.placement(550, 380).scale()).isEqualTo(0.25);
  }

  @Test
  void dragMovesThePictureByTheSameWay() {
    viewport.setScale(4);
    Placement before = viewport.placement(550, 380);
    viewport.pan(30, -12, 550, 380);
    Placement after = viewport.placement(550, 380);
    assertThat(after.left() - before.left()).isCloseTo(30, within(EXACT));
    assertThat(after.top() - before.top()).isCloseTo(-12, within(EXACT));
  }

  @Test
  void pictureCannotBeLost() {
    viewport.setScale(4);
    viewport.pan(1e6, 1e6, 550, 380);
    Placement place = viewport.placement(550, 380);
    assertThat(place.imageX(275)).isEqualTo(0);
    assertThat(place.imageY(190)).isEqualTo(0);
  }

  @Test
  void panesOfOtherSizesShowTheSameMiddle() {
    viewport.zoomAt(100, 100, 6, 550, 380);
    Placement one = viewport.placement(550, 380);
    Placement other = viewport.placement(1100, 800);
    assertThat(other.imageX(550)).isCloseTo(one.imageX(275), within(EXACT));
    assertThat(other.imageY(400)).isCloseTo(one.imageY(190), within(EXACT));
  }

  @Test
  void imageOfAnotherSizeIsFittedAndOneOfTheSameSizeStaysInPlace() {
    viewport.setScale(3);
    viewport.setImageSize(480, 360);
    assertThat(viewport.isFitting()).isFalse();
    viewport.setImageSize(100, 50);
    assertThat(viewport.isFitting()).isTrue();
    assertThat(viewport.placement(200, 200).scale()).isEqualTo(2);
  }

  @Test
  void settingTheScaleLeavesNoPaneBlankBesideTheImage() {
    viewport.setImageSize(480, 360);
    viewport.placement(300, 400);
    viewport.zoomAt(0, 0, 20, 300, 400);
    viewport.setScale(1);
    Placement placement = viewport.placement(300, 400);
    assertThat(placement.imageX(0)).as("left edge").isGreaterThanOrEqualTo(0);
    assertThat(placement.imageX(300)).as("right edge").isLessThanOrEqualTo(480);
    // The image is lower than the pane: it stands in the middle.
    assertThat(placement.imageY(200)).isEqualTo(180);
  }
}
