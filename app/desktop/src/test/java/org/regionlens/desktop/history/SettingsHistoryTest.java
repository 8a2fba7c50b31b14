package org.regionlens.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.open.LabelChoices;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.render.OverlayStyle;

/** Steps go back and forth over everything that can be set. */
final class SettingsHistoryTest {
  private final List<Settings> asked = new ArrayList<>();
  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
  private final AnalysisSession session =
      new AnalysisSession(
          (request, cancellation, progress) -> {
            asked.add(request.settings());
            return engine.analyse(request, cancellation, progress);
          },
          new LatestTask(Runnable::run, Runnable::run),
          (time, action) -> () -> {},
          System::nanoTime);
  private final ObjectProperty<ReadingChoices> reading =
      new SimpleObjectProperty<>(ReadingChoices.defaults());
  private final DisplayViewModel display = new DisplayViewModel();
  private final PaneGridViewModel panes = new PaneGridViewModel();
  private final ObjectProperty<WhatIf> whatIf = new SimpleObjectProperty<>(WhatIf.NONE);
  private final SettingsHistory history =
      new SettingsHistory(session, new Choosing(), display, panes, whatIf);

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

  @BeforeEach
  void open() {
    session.shownMaps().bind(panes.shownMaps());
    session.open(Cases.stripes("one", 12, 10, 3, 1), new ClassSelection.One(1));
    asked.clear();
  }

  private void radius(int radius) {
    session.settings().set(session.settings().get().withRadius(radius));
  }

  private int radius() {
    return session.settings().get().radius();
  }

  @Test
  void aChangedPredictionIsAStep() {
    whatIf.set(WhatIf.NONE.with(org.regionlens.engine.whatif.WhatIfNumber.BLUR, 2));
    assertThat(history.undoes().get()).containsExactly("step.what-if");
    history.undo();
    assertThat(whatIf.get()).isEqualTo(WhatIf.NONE);
    history.redo();
    assertThat(whatIf.get().isNone()).isFalse();
  }

  @Test
  void openingIsNoStep() {
    assertThat(history.undoable().get()).isFalse();
    history.undo();
    assertThat(session.classes().get()).isEqualTo(new ClassSelection.One(1));
  }

  @Test
  void everySettingGoesBackAndForth() {
    Choices start = choices();
    display.rangesSeen(() -> Map.of(StandardMaps.VERSUS, new ValueRange(-7, 7)));
    session
        .settings()
        .set(Settings.defaults().withPooling(PoolingMode.AVERAGE, 4).withLambda(0.25));
    session.classes().set(new ClassSelection.All());
    display.signed().set(ColourMap.PIYG);
    display.range().set(RangeMode.FULL);
    display.scaling().set(Scaling.SYMLOG);
    display.locked().set(true);
    display.range().set(RangeMode.FIXED);
    display.fixEnd(StandardMaps.VERSUS, true, 4);
    display.overlay().maskFilled().set(true);
    display.overlay().image().set(0.3);
    display.overlay().mask().set(0.4);
    display.overlay().prediction().set(0.6);
    display.overlay().threshold().set(0.7);
    display.overlay().outlineWidth().set(3);
    display.overlay().look().set(OverlayStyle.PredictionLook.PROBABILITY);
    panes.map(1).set(StandardMaps.OPPOSITION);
    panes.swipe(1).map().set(StandardMaps.BCE);
    panes.count().set(2);
    Choices end = choices();
    int steps = 0;
    while (history.undoable().get()) {
      history.undo();
      steps++;
    }
    assertThat(steps).isEqualTo(18);
    assertThat(choices()).isEqualTo(start);
    while (history.redoable().get()) {
      history.redo();
    }
    assertThat(choices()).isEqualTo(end);
  }

  private Choices choices() {
    List<MapRef> maps = new ArrayList<>();
    List<Optional<MapRef>> beside = new ArrayList<>();
    for (int pane = 0; pane < panes.size(); pane++) {
      maps.add(panes.map(pane).get());
      beside.add(Optional.ofNullable(panes.swipe(pane).map().get()));
    }
    return new Choices(
        session.settings().get(),
        session.classes().get(),
        reading.get(),
        display.settings().get(),
        maps,
        beside,
        panes.count().get(),
        whatIf.get(),
        List.of());
  }

  @Test
  void dragIsOneStep() {
    history.begin();
    for (int radius = 4; radius <= 8; radius++) {
      radius(radius);
      assertThat(history.undoable().get()).isTrue();
    }
    history.end();
    history.undo();
    assertThat(radius()).isEqualTo(3);
    assertThat(history.undoable().get()).isFalse();
    history.redo();
    assertThat(radius()).isEqualTo(8);
  }

  @Test
  void dragThatComesBackIsNoStep() {
    radius(5);
    history.undo();
    history.begin();
    radius(9);
    radius(3);
    history.end();
    assertThat(history.undoable().get()).isFalse();
    assertThat(history.redoable().get()).as("nothing was changed since").isTrue();
  }

  @Test
  void undoInTheMiddleOfDragTakesItBack() {
    history.begin();
    radius(6);
    history.undo();
    assertThat(radius()).isEqualTo(3);
  }

  @Test
  void newStepForgetsWhatWasTakenBack() {
    radius(5);
    history.undo();
    radius(7);
    assertThat(history.redoable().get()).isFalse();
    history.undo();
    assertThat(radius()).isEqualTo(3);
  }

  @Test
  void undoAsksTheEngineOnce() {
    history.begin();
    radius(5);
    panes.map(0).set(StandardMaps.SENSITIVITY);
    session.classes().set(new ClassSelection.All());
    history.end();
    session.open(Cases.stripes("another", 12, 10, 3, 2), new ClassSelection.All());
    asked.clear();
    history.undo();
    assertThat(asked).containsExactly(Settings.defaults());
  }

  @Test
  void anotherCaseKeepsStepsButNotItsClasses() {
    radius(5);
    session.classes().set(new ClassSelection.One(2));
    session.open(Cases.stripes("two", 12, 10, 2, 1), new ClassSelection.One(0));
    history.undo();
    assertThat(radius()).isEqualTo(3);
    assertThat(session.classes().get()).isEqualTo(new ClassSelection.One(0));
    assertThat(history.undoable().get()).isFalse();
  }

  @Test
  void stepsAreForgottenInTheEnd() {
    for (int i = 0; i <= SettingsHistory.MOST_STEPS; i++) {
      radius(i % 2 == 0 ? 4 : 5);
    }
    int steps = 0;
    for (; history.undoable().get(); steps++) {
      history.undo();
    }
    assertThat(steps).isEqualTo(SettingsHistory.MOST_STEPS);
  }
}
