package org.regionlens.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.VoidBand;

/** What every scene must be, whatever its kind and seed. */
class SceneContractTest {
  private static final long[] SEEDS = {1, 2, -7, 4711};
  private static final Map<String, List<Scene>> RENDERED = new ConcurrentHashMap<>();

  static List<String> kinds() {
    return SceneKinds.names();
  }

  private static List<Scene> scenes(String kind) {
    return RENDERED.computeIfAbsent(
        kind,
        name ->
            Arrays.stream(SEEDS)
                .mapToObj(seed -> SceneKinds.find(name).orElseThrow().render(seed))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyClassIsThereAndNoneIsAlmostAll(String kind) {
    for (Scene scene : scenes(kind)) {
      assertThat(scene.name()).isEqualTo(kind);
      int[] counts = new int[scene.classes().size()];
      for (int label : scene.labels()) {
        counts[label]++;
      }
      for (int c = 0; c < counts.length; c++) {
        assertThat(counts[c] / (double) scene.labels().length)
            .as("share of class %d, %s, seed %d", c, kind, scene.seed())
            .isBetween(0.004, 0.85);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theSameSeedGivesTheSameBitsAndAnotherSeedOthers(String kind) {
    Set<String> seen = new HashSet<>();
    for (Scene scene : scenes(kind)) {
      seen.add(Digests.ofPicture(scene.argb()));
      seen.add(Digests.ofLabels(scene.labels()));
      seen.add(Digests.ofLogits(scene.logits()));
    }
    assertThat(seen).hasSize(3 * SEEDS.length);
    Scene first = scenes(kind).getFirst();
    Scene again = SceneKinds.find(kind).orElseThrow().render(first.seed());
    assertThat(again.argb()).isEqualTo(first.argb());
    assertThat(again.labels()).isEqualTo(first.labels());
    assertThat(again.labelsWithVoid()).isEqualTo(first.labelsWithVoid());
    assertThat(again.logits()).isDeepEqualTo(first.logits());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theMaskLiesWhereThePictureIs(String kind) {
    for (Scene scene : scenes(kind)) {
      double here = ColourShare.explained(scene, 0, 0);
      for (int[] shift : new int[][] {{3, 0}, {-3, 0}, {0, 3}, {0, -3}}) {
        assertThat(ColourShare.explained(scene, shift[0], shift[1]))
            .as("colour told by the moved mask, %s, seed %d", kind, scene.seed())
            .isLessThan(here);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theVoidBandLiesAlongBoundariesAndHidesNoOtherLabel(String kind) {
    for (Scene scene : scenes(kind)) {
      int wide = 0;
      for (int i = 0; i < scene.labels().length; i++) {
        int marked = scene.labelsWithVoid()[i];
        if (marked != VoidBand.VOID) {
          assertThat(marked).isEqualTo(scene.labels()[i]);
        } else {
          wide++;
          assertThat(nearAnother(scene, i % scene.width(), i / scene.width()))
              .as("void at %d, %s, seed %d", i, kind, scene.seed())
              .isTrue();
        }
      }
      assertThat(wide / (double) scene.labels().length).isBetween(0.03, 0.3);
    }
  }

  private static boolean nearAnother(Scene scene, int x, int y) {
    int own = scene.labels()[y * scene.width() + x];
    for (int v = Math.max(0, y - 2); v <= Math.min(scene.height() - 1, y + 2); v++) {
      for (int u = Math.max(0, x - 2); u <= Math.min(scene.width() - 1, x + 2); u++) {
        if (scene.labels()[v * scene.width() + u] != own) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void thePredictionIsGoodEnoughToTrustAndBadEnoughToExplore(String kind) {
    for (Scene scene : scenes(kind)) {
      assertThat(MeanIou.of(scene))
          .as("mean IoU, %s, seed %d", kind, scene.seed())
          .isBetween(0.5, 0.8);
      for (float[] plane : scene.logits()) {
        for (float z : plane) {
          assertThat(Math.abs(z)).isLessThan(20);
        }
      }
    }
  }
}
