package org.regionlens.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;

/** Controls and settings say the same, in both directions. */
final class RegionViewModelTest {
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.defaults());
  private final RegionViewModel model = new RegionViewModel(settings);

  @Test
  void eachControlReachesTheSettings() {
    model.radius().set(7);
    model.pooling().set(PoolingMode.MAXIMUM);
    model.stride().set(3);
    model.lambda().set(0.25);
    model.ignored().set(IgnoredPolicy.EXCLUDE);
    assertThat(settings.get())
        .isEqualTo(
            Settings.defaults()
                .withRadius(7)
                .withPooling(PoolingMode.MAXIMUM, 3)
                .withLambda(0.25)
                .withIgnored(IgnoredPolicy.EXCLUDE));
  }

  @Test
  void strideCountsOnlyWithPoolingAndIsRemembered() {
    assertThat(model.pooled().get()).isFalse();
    model.stride().set(6);
    assertThat(settings.get().stride()).isEqualTo(1);
    model.pooling().set(PoolingMode.AVERAGE);
    assertThat(model.pooled().get()).isTrue();
    assertThat(settings.get().stride()).isEqualTo(6);
    model.pooling().set(PoolingMode.NONE);
    assertThat(settings.get().stride()).isEqualTo(1);
    assertThat(model.stride().get()).isEqualTo(6);
  }

  @Test
  void paperTrainingIsAverageByFour() {
    model.radius().set(5);
    model.usePaperTraining();
    assertThat(settings.get())
        .isEqualTo(Settings.defaults().withRadius(5).withPooling(PoolingMode.AVERAGE, 4));
    assertThat(model.pooling().get()).isEqualTo(PoolingMode.AVERAGE);
    assertThat(model.stride().get()).isEqualTo(4);
  }

  @Test
  void radiusStepsStayWithinTheLimits() {
    for (int i = 0; i < 20; i++) {
      model.stepRadius(1);
    }
    assertThat(settings.get().radius()).isEqualTo(Settings.MAX_RADIUS);
    for (int i = 0; i < 20; i++) {
      model.stepRadius(-1);
    }
    assertThat(settings.get().radius()).isEqualTo(1);
  }

  @Test
  void slidersSnapToTheirSteps() {
    SliderSpec spec = SliderSpec.of("any", 0, 1, 0.01, 0.5);
    assertThat(spec.snap(0.30000000004)).isEqualTo(0.3);
    assertThat(spec.snap(0.2951)).isEqualTo(0.3);
    assertThat(spec.snap(7)).isEqualTo(1);
    assertThat(SliderSpec.of("any", 1, 10, 1, 3).snap(4.6)).isEqualTo(5);
  }
}
