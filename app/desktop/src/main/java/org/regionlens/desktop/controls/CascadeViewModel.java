package org.regionlens.desktop.controls;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.regionlens.engine.cascade.Footprint;

/**
 * The cascade of the settings as properties. Weight, depth, border and scope are remembered for
 * each model, so that going to and fro between two models compares like with like.
 */
public final class CascadeViewModel {

  /** The models of a cascade. */
  public enum Model {
    OFF,
    CHAIN,
    DIFFUSION,
    RASTER
  }

  private final ObjectProperty<Settings> settings;
  private final ObjectProperty<Model> model = new SimpleObjectProperty<>(Model.OFF);
  private final Map<Model, DoubleProperty> weights = new EnumMap<>(Model.class);
  private final Map<Model, DoubleProperty> depths = new EnumMap<>(Model.class);
  private final ObjectProperty<Cascade.Border> border =
      new SimpleObjectProperty<>(Cascade.Border.HOLD);
  private final ObjectProperty<Cascade.Scope> scope =
      new SimpleObjectProperty<>(Cascade.Scope.BOTH);
  private final BooleanProperty footprint = new SimpleBooleanProperty();
  private boolean pulling;

  public CascadeViewModel(ObjectProperty<Settings> settings) {
    this.settings = settings;
    for (Model each : Model.values()) {
      weights.put(each, new SimpleDoubleProperty(Cascade.DEFAULT_WEIGHT));
      depths.put(each, new SimpleDoubleProperty(Cascade.DEFAULT_HOPS));
      weight(each).addListener((property, before, now) -> push());
      depth(each).addListener((property, before, now) -> push());
    }
    depth(Model.RASTER).set(Cascade.DEFAULT_SWEEPS);
    model.addListener((property, before, now) -> push());
    border.addListener((property, before, now) -> push());
    scope.addListener((property, before, now) -> push());
    settings.addListener((property, before, now) -> pull(now.cascade()));
    pull(settings.get().cascade());
  }

  public ObjectProperty<Model> model() {
    return model;
  }

  /** The weight of a model; for {@link Model#OFF} it stands for nothing. */
  public DoubleProperty weight(Model of) {
    return Objects.requireNonNull(weights.get(of));
  }

  /** The depth of a model, a whole number; diffusion and raster only. */
  public DoubleProperty depth(Model of) {
    return Objects.requireNonNull(depths.get(of));
  }

  /** Diffusion only. */
  public ObjectProperty<Cascade.Border> border() {
    return border;
  }

  /** Diffusion and raster. */
  public ObjectProperty<Cascade.Scope> scope() {
    return scope;
  }

  /** The distance, in pixels, within which 95 % of a pixel's influence lies. */
  public ObservableValue<Double> reach() {
    return settings.map(Footprint::interiorReach);
  }

  /** Whether the footprint of the pixel that is read is drawn over the panes. */
  public BooleanProperty footprint() {
    return footprint;
  }

  private void push() {
    if (!pulling) {
      settings.set(settings.get().withCascade(cascade()));
    }
  }

  private Cascade cascade() {
    Model now = model.get();
    double weight = weight(now).get();
    int depth = (int) depth(now).get();
    return switch (now) {
      case OFF -> new Cascade.Off();
      case CHAIN -> new Cascade.Chain(weight);
      case DIFFUSION -> new Cascade.Diffusion(weight, depth, border.get(), scope.get());
      case RASTER -> new Cascade.Raster(weight, depth, scope.get());
    };
  }

  private void pull(Cascade cascade) {
    pulling = true;
    try {
      switch (cascade) {
        case Cascade.Off off -> model.set(Model.OFF);
        case Cascade.Chain chain -> {
          model.set(Model.CHAIN);
          weight(Model.CHAIN).set(chain.weight());
        }
        case Cascade.Diffusion diffusion -> {
          model.set(Model.DIFFUSION);
          weight(Model.DIFFUSION).set(diffusion.weight());
          depth(Model.DIFFUSION).set(diffusion.depth());
          border.set(diffusion.border());
          scope.set(diffusion.scope());
        }
        case Cascade.Raster raster -> {
          model.set(Model.RASTER);
          weight(Model.RASTER).set(raster.weight());
          depth(Model.RASTER).set(raster.depth());
          scope.set(raster.scope());
        }
      }
    } finally {
      pulling = false;
    }
  }
}
