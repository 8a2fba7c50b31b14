package org.regionlens.desktop.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** A pane follows answers and display settings, and colours nothing twice. */
final class PaneViewModelTest {
  private static final DisplaySettings DEFAULTS = DisplaySettings.defaults();

  private static final Words WORDS = Words.load(Locale.ENGLISH);

  private final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  private final ManualExecutor colouring = new ManualExecutor();
  private final SimpleObjectProperty<DisplaySettings> display =
      new SimpleObjectProperty<>(DEFAULTS);
  private final PictureShelf shelf = new PictureShelf(Threads.of(2), DEFAULTS);
  private final AnalysisSession session =
      new AnalysisSession(
          new RegionEngine(KernelChoice.SCALAR)::analyse,
          new LatestTask(Runnable::run, Runnable::run),
          (time, action) -> () -> {},
          System::nanoTime);
  private final PaneViewModel pane = pane(StandardMaps.MI_CONTRIBUTION);

  private PaneViewModel pane(MapRef id) {
    return new PaneViewModel(
        new SimpleObjectProperty<>(id),
        session,
        display,
        shelf,
        new LatestTask(colouring, Runnable::run),
        new Trouble(messages, WORDS, "pane.failed"),
        new MapWords(WORDS));
  }

  private static DisplaySettings coloured(ColourMap map) {
    return DEFAULTS.withColours(DEFAULTS.sequential(), map);
  }

  private PanePicture shown(PaneViewModel model) {
    return Objects.requireNonNull(model.picture().get());
  }

  @BeforeEach
  void open() {
    session.shownMaps().set(Set.of(StandardMaps.MI_CONTRIBUTION));
    session.open(Cases.stripes("stripes", 24, 20, 3, 1), new ClassSelection.One(1));
    colouring.runAll();
  }

  @Test
  void twoPanesShareAPicture() {
    PaneViewModel other = pane(StandardMaps.MI_CONTRIBUTION);
    assertThat(colouring.waiting()).isZero();
    assertThat(shown(other)).isSameAs(shown(pane));
  }

  @Test
  void preparedPicturesAreShownAtOnce() {
    session.beforeShowing(shelf::prepare);
    session.settings().set(Settings.defaults().withRadius(4));
    assertThat(colouring.waiting()).isZero();
    assertThat(shown(pane).question().settings().radius()).isEqualTo(4);
  }

  @Test
  void settingOfTheRegionColoursNeitherBceNorTheOverlay() {
    session.shownMaps().set(Set.of(StandardMaps.BCE, StandardMaps.MI_CONTRIBUTION));
    PaneViewModel bce = pane(StandardMaps.BCE);
    PaneViewModel overlay = pane(StandardMaps.OVERLAY);
    colouring.runAll();
    ImageLevels coloured = shown(bce).levels();
    ImageLevels drawn = shown(overlay).levels();
    ImageLevels region = shown(pane).levels();
    for (Settings changed :
        List.of(
            Settings.defaults().withRadius(4),
            Settings.defaults().withCascade(new Cascade.Chain(0.5)),
            Settings.defaults().withRidge(1e-2))) {
      session.settings().set(changed);
      colouring.runAll();
      assertThat(shown(bce).levels()).as("%s", changed).isSameAs(coloured);
      assertThat(shown(overlay).levels()).as("%s", changed).isSameAs(drawn);
      assertThat(shown(pane).levels()).as("%s", changed).isNotSameAs(region);
    }
  }

  @Test
  void preparedForOtherColoursIsColouredAgain() {
    session.beforeShowing(shelf::prepare);
    display.set(coloured(ColourMap.PIYG));
    colouring.runAll();
    session.settings().set(Settings.defaults().withRadius(4));
    colouring.runAll();
    assertThat(Objects.requireNonNull(shown(pane).scale()).map()).isEqualTo(ColourMap.PIYG);
  }

  @Test
  void colourThatIsTakenBackIsNotShownLate() {
    display.set(coloured(ColourMap.PIYG));
    display.set(DEFAULTS);
    colouring.runAll();
    assertThat(Objects.requireNonNull(shown(pane).scale()).map()).isEqualTo(DEFAULTS.signed());
  }

  @Test
  void scalingColoursAnewInTheSameRange() {
    var before = shown(pane).range();
    display.set(DEFAULTS.withScaling(Scaling.SYMLOG));
    colouring.runAll();
    assertThat(Objects.requireNonNull(shown(pane).scale()))
        .isEqualTo(new ColourScale(DEFAULTS.signed(), before, Scaling.SYMLOG));
  }

  @Test
  void fixedRangeOfAnotherMapColoursNothing() {
    display.set(DEFAULTS.withRange(RangeMode.FIXED));
    colouring.runAll();
    display.set(display.get().withFixed(Map.of(StandardMaps.BCE, new ValueRange(0, 3))));
    assertThat(colouring.waiting()).isZero();
    display.set(
        display.get().withFixed(Map.of(StandardMaps.MI_CONTRIBUTION, new ValueRange(-3, 3))));
    colouring.runAll();
    assertThat(shown(pane).range()).isEqualTo(new ValueRange(-3, 3));
  }

  @Test
  void lockedMapsOfOneKindShareARange() {
    Set<MapRef> both =
        Set.of(StandardMaps.PULL_SAME, StandardMaps.PULL_OTHER, StandardMaps.MI_CONTRIBUTION);
    session.shownMaps().set(both);
    PaneViewModel same = pane(StandardMaps.PULL_SAME);
    PaneViewModel other = pane(StandardMaps.PULL_OTHER);
    colouring.runAll();
    double one = shown(same).range().high();
    double two = shown(other).range().high();
    var apart = shown(pane).range();
    assertThat(one).isNotEqualTo(two);
    display.set(DEFAULTS.withLocked(true));
    colouring.runAll();
    assertThat(shown(same).range().high()).isEqualTo(Math.max(one, two));
    assertThat(shown(other).range()).isEqualTo(shown(same).range());
    assertThat(shown(pane).range()).as("another unit").isEqualTo(apart);
    session.shownMaps().set(Set.of(StandardMaps.PULL_SAME, StandardMaps.MI_CONTRIBUTION));
    colouring.runAll();
    assertThat(shown(same).range().high()).as("alone again").isEqualTo(one);
  }

  @Test
  void rangeFollowsItsMode() {
    var before = shown(pane).range();
    display.set(coloured(ColourMap.PIYG));
    colouring.runAll();
    assertThat(shown(pane).range()).isEqualTo(before);
    display.set(DEFAULTS.withRange(RangeMode.FULL));
    colouring.runAll();
    var values = Objects.requireNonNull(shown(pane).values());
    assertThat(shown(pane).range()).isEqualTo(ValueRange.full(values));
  }
}
