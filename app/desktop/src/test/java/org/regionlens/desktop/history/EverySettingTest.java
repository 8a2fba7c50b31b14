package org.regionlens.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.desktop.controls.CascadeViewModel;
import org.regionlens.desktop.controls.RegionViewModel;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.OverlayViewModel;
import org.regionlens.desktop.open.LabelChoices;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.reading.ReadingChoices;

/** Every property that the models of the controls let be set is one step, there and back. */
final class EverySettingTest {
  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
  private final AnalysisSession session =
      new AnalysisSession(
          engine::analyse,
          new LatestTask(Runnable::run, Runnable::run),
          (time, action) -> () -> {},
          System::nanoTime);
  private final ObjectProperty<ReadingChoices> reading =
      new SimpleObjectProperty<>(ReadingChoices.defaults());
  private final DisplayViewModel display = new DisplayViewModel();
  private final PaneGridViewModel panes = new PaneGridViewModel();
  private final RegionViewModel region = new RegionViewModel(session.settings());
  private final CascadeViewModel cascade = new CascadeViewModel(session.settings());
  private final SettingsHistory history =
      new SettingsHistory(
          session, new Choosing(), display, panes, new SimpleObjectProperty<>(WhatIf.NONE));

  private final class Choosing implements LabelChoices {
    @Override
    public ObservableValue<ReadingChoices> choices() {
      return reading;
    }

    @Override
    public void read(ReadingChoices choices) {
      reading.set(choices);
    }
  }

  /** Found by their types, so that a new setting cannot be forgotten. */
  static List<Method> settings() {
    List<Method> found = new ArrayList<>();
    for (Class<?> model :
        List.of(
            RegionViewModel.class,
            CascadeViewModel.class,
            DisplayViewModel.class,
            OverlayViewModel.class)) {
      Arrays.stream(model.getMethods())
          .filter(method -> Property.class.isAssignableFrom(method.getReturnType()))
          .filter(method -> !Modifier.isStatic(method.getModifiers()))
          .filter(method -> method.getParameterCount() == 0)
          // A mark that goes with the cursor, like the cross-hair.
          .filter(method -> !method.getName().equals("footprint"))
          .forEach(found::add);
    }
    assertThat(found).hasSizeGreaterThan(15);
    return found;
  }

  @ParameterizedTest
  @MethodSource("settings")
  void isOneStepThereAndBack(Method setting)
      throws InvocationTargetException, IllegalAccessException {
    session.open(Cases.stripes("one", 24, 20, 3, 1), new ClassSelection.One(1));
    // Where stride, border and scope mean something.
    session.settings().set(Settings.defaults().withPooling(PoolingMode.AVERAGE, 2));
    cascade.model().set(CascadeViewModel.Model.DIFFUSION);
    Object model =
        Stream.of(region, cascade, display, display.overlay())
            .filter(each -> setting.getDeclaringClass().isInstance(each))
            .findAny()
            .orElseThrow();
    Property<?> property = (Property<?>) setting.invoke(model);
    Object before = property.getValue();
    List<Object> all = everything();
    change(property);
    assertThat(property.getValue()).isNotEqualTo(before);
    List<Object> changed = everything();
    assertThat(changed).as("something came of it").isNotEqualTo(all);
    assertThat(history.undoes().get()).as("the step has a name").isNotEmpty();
    history.undo();
    assertThat(everything()).isEqualTo(all);
    assertThat(property.getValue()).isEqualTo(before);
    history.redo();
    assertThat(everything()).isEqualTo(changed);
  }

  private List<Object> everything() {
    return List.of(
        session.settings().get(),
        session.classes().get(),
        reading.get(),
        display.settings().get(),
        panes.count().get());
  }

  @SuppressWarnings("unchecked")
  private static void change(Property<?> property) {
    switch (property) {
      case BooleanProperty flag -> flag.set(!flag.get());
      case DoubleProperty number -> number.set(number.get() >= 1 ? number.get() + 1 : 0.125);
      case ObjectProperty<?> choice ->
          ((ObjectProperty<Object>) choice).set(other(choice.getValue()));
      default -> throw new AssertionError("A new kind of setting: " + property);
    }
  }

  /** The next of the same enum; of colour maps one of the same kind. */
  private static Object other(Object value) {
    Object[] all = value.getClass().getEnumConstants();
    return Arrays.stream(all)
        .filter(each -> !each.equals(value))
        .filter(
            each -> !(each instanceof ColourMap map) || map.kind() == ((ColourMap) value).kind())
        .findFirst()
        .orElseThrow();
  }
}
