package org.regionlens.desktop.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.controls.CascadeViewModel.Model;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;

/** Controls and settings say the same, in both directions. */
final class CascadeViewModelTest {
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.defaults());
  private final CascadeViewModel model = new CascadeViewModel(settings);

  @Test
  void eachControlReachesTheSettings() {
    model.model().set(Model.DIFFUSION);
    model.weight(Model.DIFFUSION).set(0.7);
    model.depth(Model.DIFFUSION).set(9);
    model.border().set(Cascade.Border.ZERO);
    model.scope().set(Cascade.Scope.PREDICTION);
    assertThat(settings.get().cascade())
        .isEqualTo(new Cascade.Diffusion(0.7, 9, Cascade.Border.ZERO, Cascade.Scope.PREDICTION));
    model.model().set(Model.RASTER);
    model.weight(Model.RASTER).set(0.2);
    model.depth(Model.RASTER).set(3);
    assertThat(settings.get().cascade())
        .isEqualTo(new Cascade.Raster(0.2, 3, Cascade.Scope.PREDICTION));
    model.model().set(Model.CHAIN);
    model.weight(Model.CHAIN).set(0.9);
    assertThat(settings.get().cascade()).isEqualTo(new Cascade.Chain(0.9));
  }

  @Test
  void weightsAreRememberedPerModel() {
    model.model().set(Model.CHAIN);
    model.weight(Model.CHAIN).set(0.9);
    model.model().set(Model.DIFFUSION);
    model.weight(Model.DIFFUSION).set(0.1);
    model.model().set(Model.OFF);
    assertThat(settings.get().cascade()).isEqualTo(new Cascade.Off());
    model.model().set(Model.CHAIN);
    assertThat(settings.get().cascade()).isEqualTo(new Cascade.Chain(0.9));
    model.model().set(Model.DIFFUSION);
    assertThat(((Cascade.Diffusion) settings.get().cascade()).weight()).isEqualTo(0.1);
  }

  @Test
  void otherSettingsReachTheControlsAndStay() {
    Settings other =
        Settings.defaults()
            .withRadius(5)
            .withCascade(new Cascade.Raster(0.3, 2, Cascade.Scope.BOTH));
    settings.set(other);
    assertThat(model.model().get()).isEqualTo(Model.RASTER);
    assertThat(model.weight(Model.RASTER).get()).isEqualTo(0.3);
    assertThat(model.depth(Model.RASTER).get()).isEqualTo(2);
    assertThat(settings.get()).isEqualTo(other);
  }
}
