package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.support.Scenes.Scene;

/** Inputs that do not belong together, or are none. */
class RefusedInputTest {
  private static final RegionEngine ENGINE = new RegionEngine(KernelChoice.SCALAR);

  private static Scene empty(int channels) {
    return new Scene(4, 4, new int[16], new double[channels][16]);
  }

  private static void assertRefused(Scene scene, ClassSelection classes, String... parts) {
    assertThatThrownBy(
            () ->
                ENGINE.analyse(
                    scene.request(Settings.defaults(), classes, Set.of(), Precision.FLOAT),
                    Cancellation.NEVER))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void labelsWithoutAChannelAreNamedAndCounted() {
    int[] labels = new int[12];
    labels[3] = 7;
    labels[4] = 7;
    labels[8] = -2;
    ClassSelection each = new ClassSelection.Each();
    assertRefused(
        new Scene(3, 4, labels, new double[3][12]),
        each,
        "label -2 (1 pixel)",
        "label 7 (2 pixels)",
        "3 channels");
    assertRefused(
        new Scene(3, 4, new int[] {0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new double[1][12]),
        each,
        "label 2 (1 pixel)",
        "1 channel ");
  }

  @Test
  void manyUnknownLabelsStillMakeOneShortSentence() {
    int[] labels = new int[400];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i / 2;
    }
    assertThatThrownBy(
            () -> new Scene(20, 20, labels, new double[2][400]).analyse(Settings.defaults()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("label 2 (2 pixels)", "193 more", "2 channels")
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .hasSizeLessThan(350);
  }

  @Test
  void sizesThatDifferAreBothNamed() {
    AnalysisRequest request =
        new AnalysisRequest(
            new LabelMap(3, 4, new int[12], OptionalInt.empty(), Set.of()),
            new Logits(5, 6, List.of(Samples.of(new float[30]))),
            Settings.defaults(),
            new ClassSelection.All(),
            Set.of(),
            Precision.FLOAT);
    assertThatThrownBy(() -> ENGINE.analyse(request, Cancellation.NEVER))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("4 × 3", "6 × 5");
  }

  @Test
  void aClassThatIsNotThereIsRefused() {
    assertRefused(empty(3), new ClassSelection.One(3), "class 3", "0 to 2");
    assertRefused(empty(3), new ClassSelection.One(-1), "class -1");
    assertRefused(empty(1), new ClassSelection.One(0), "class 0", "only class is 1");
  }

  @Test
  void whatCannotBeAMapOrAPredictionIsRefused() {
    assertThatThrownBy(() -> new LabelMap(65536, 65536, new int[0], OptionalInt.empty(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Logits(65536, 65536, List.of(Samples.of(new float[0]))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Logits(1, 2, List.of(Samples.of(new float[3]))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("3", "1 × 2");
    for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      double[] plane = {0, 1, 2, 3, bad, 5};
      assertThatThrownBy(
              () -> new Logits(2, 3, List.of(Samples.of(new float[6]), Samples.of(plane))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("channel 1", "row 1", "column 1", String.valueOf(bad));
    }
  }
}
