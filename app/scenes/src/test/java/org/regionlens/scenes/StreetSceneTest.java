package org.regionlens.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.street.StreetRenderer;

/** What every street must be beside what every scene must be. */
class StreetSceneTest {
  private static final int POLE = 4;
  private static final long[] SEEDS = {16, 2, 3, 20, 4711, -8};
  private static final List<Scene> SCENES = new ArrayList<>();

  @BeforeAll
  static void render() {
    for (long seed : SEEDS) {
      SCENES.add(StreetRenderer.fair().render(seed));
    }
  }

  @Test
  void polesAndWiresArePartlyOnlyAPixelOrTwoWide() {
    for (Scene scene : SCENES) {
      int thin = 0;
      int all = 0;
      for (int y = 0; y < scene.height(); y++) {
        for (int x = 0; x < scene.width(); x++) {
          if (scene.labelsWithVoid()[y * scene.width() + x] == POLE) {
            all++;
            thin += Math.min(run(scene, x, y, 1, 0), run(scene, x, y, 0, 1)) <= 2 ? 1 : 0;
          }
        }
      }
      assertThat(thin).as("thin pole pixels, seed " + scene.seed()).isGreaterThan(all / 4);
    }
  }

  /** Length of the run of pole pixels through a place in one direction. */
  private static int run(Scene scene, int x, int y, int dx, int dy) {
    int length = 1;
    for (int way = -1; way <= 1; way += 2) {
      int u = x + way * dx;
      int v = y + way * dy;
      while (u >= 0
          && u < scene.width()
          && v >= 0
          && v < scene.height()
          && scene.labels()[v * scene.width() + u] == POLE) {
        length++;
        u += way * dx;
        v += way * dy;
      }
    }
    return length;
  }

  @Test
  void thePredictionIsGoodEnoughToTrustAndBadEnoughToExplore() {
    for (Scene scene : SCENES) {
      assertThat(MeanIou.of(scene)).as("mean IoU, seed " + scene.seed()).isBetween(0.6, 0.77);
    }
  }

  @Test
  void predictedRegionsAreAsBadlyConditionedAsThoseOfRealNetworks() {
    for (Scene scene : SCENES) {
      for (int c = 0; c < scene.logits().length; c++) {
        assertThat(ScatterCondition.of(scene.logits()[c], scene.width(), scene.height()))
            .as("condition number of S_pp + αI, class %d, seed %d", c, scene.seed())
            .isBetween(1e6, 1e8);
      }
    }
  }
}
