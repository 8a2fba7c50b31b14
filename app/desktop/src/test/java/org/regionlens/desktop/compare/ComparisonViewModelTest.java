package org.regionlens.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** B − A of maps, for pinned settings and for a second prediction. */
class ComparisonViewModelTest {
  private static final Set<MapId> MAPS = Set.of(MapId.GRADIENT_RMI, MapId.MI_CONTRIBUTION);

  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));
  private final ManualExecutor held = new ManualExecutor();
  private final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  private boolean hold;
  private final AnalysisSession session =
      session(
          work -> {
            if (hold) {
              held.execute(work);
            } else {
              work.run();
            }
          });
  private final BooleanProperty paper = new SimpleBooleanProperty();
  private final ComparisonViewModel model =
      new ComparisonViewModel(
          session,
          session(Runnable::run),
          paper,
          Threads.of(1),
          new LatestTask(Runnable::run, Runnable::run),
          new Trouble(messages, Words.load(Locale.ENGLISH), "compare.failed"));
  private final Case subject = Cases.stripes("stripes", 24, 20, 3, 1);
  private final Settings cascaded =
      Settings.defaults()
          .withCascade(new Cascade.Diffusion(0.5, 2, Cascade.Border.HOLD, Cascade.Scope.BOTH));

  private AnalysisSession session(Executor worker) {
    return new AnalysisSession(
        engine::analyse,
        new LatestTask(worker, Runnable::run),
        (time, action) -> () -> {},
        System::nanoTime);
  }

  @BeforeEach
  void open() {
    session.shownMaps().set(MAPS);
    session.open(subject, new ClassSelection.One(1));
  }

  private SessionResult seen() {
    return Objects.requireNonNull(session.seen().get());
  }

  private MapValues direct(Case of, Settings settings, MapId map) {
    Analysis analysis =
        engine.analyse(
            new Question(of, settings, session.classes().get()).request(MAPS), Cancellation.NEVER);
    return Objects.requireNonNull(analysis.map(map));
  }

  private void assertDifference(Case ofA, Settings a, Settings b) {
    assertDifference(ofA, a, subject, b);
  }

  private void assertDifference(Case ofA, Settings a, Case ofB, Settings b) {
    for (MapId map : MAPS) {
      MapValues seen = Objects.requireNonNull(seen().map(map));
      MapValues one = direct(ofA, a, map);
      MapValues other = direct(ofB, b, map);
      for (int i = 0; i < seen.samples().length(); i++) {
        float expected = (float) (other.samples().get(i) - one.samples().get(i));
        assertThat((float) seen.samples().get(i)).isEqualTo(expected);
      }
    }
  }

  @Test
  void pinnedAndUnchangedTheDifferenceIsZero() {
    model.pin();
    assertThat(seen().side()).isEqualTo(Side.DIFFERENCE);
    assertDifference(subject, Settings.defaults(), Settings.defaults());
  }

  @Test
  void aCascadeSwitchedOnIsSeenAsADifference() {
    model.pin();
    session.settings().set(cascaded);
    assertDifference(subject, Settings.defaults(), cascaded);
    double a = Objects.requireNonNull(session.pinned().get()).analysis().rmi();
    assertThat(a).isEqualTo(engineRmi(Settings.defaults()));
  }

  private double engineRmi(Settings settings) {
    return engine
        .analyse(
            new Question(subject, settings, session.classes().get()).request(Set.of()),
            Cancellation.NEVER)
        .rmi();
  }

  @Test
  void eitherSideCanBeSeenByItself() {
    model.pin();
    session.settings().set(cascaded);
    model.side().set(Side.PINNED);
    assertThat(seen().map(MapId.GRADIENT_RMI))
        .isEqualTo(direct(subject, Settings.defaults(), MapId.GRADIENT_RMI));
    model.side().set(Side.PRESENT);
    assertThat(seen()).isSameAs(session.result().get());
    model.unpin();
    assertThat(session.pinned().get()).isNull();
    assertThat(seen()).isSameAs(session.result().get());
  }

  @Test
  void thePaperIsLookedAtForItselfBesideWhatIsPinned() {
    model.pin();
    session.settings().set(cascaded);
    paper.set(true);
    session.settings().set(Settings.defaults());
    assertThat(seen()).as("B by itself").isSameAs(session.result().get());
    assertThat(seen().map(MapId.GRADIENT_RMI))
        .isEqualTo(direct(subject, Settings.defaults(), MapId.GRADIENT_RMI));
    paper.set(false);
    session.settings().set(cascaded);
    assertDifference(subject, Settings.defaults(), cascaded);
  }

  @Test
  void thePaperOfASecondPredictionIsADifference() {
    Case second = second();
    model.beside(second);
    session.settings().set(cascaded);
    paper.set(true);
    session.settings().set(Settings.defaults());
    assertThat(seen().side()).isEqualTo(Side.DIFFERENCE);
    assertDifference(second, Settings.defaults(), Settings.defaults());
  }

  @Test
  void thePaperIsWaitedForBeforeTheDifferenceGoes() {
    model.pin();
    session.settings().set(cascaded);
    hold = true;
    session.settings().set(cascaded.withRadius(2));
    paper.set(true);
    assertThat(seen().side()).isEqualTo(Side.DIFFERENCE);
    held.runAll();
    assertThat(seen().side()).isEqualTo(Side.PRESENT);
  }

  @Test
  void theClassIsThatOfBoth() {
    model.pin();
    session.settings().set(cascaded);
    session.classes().set(new ClassSelection.One(2));
    assertDifference(subject, Settings.defaults(), cascaded);
  }

  private Case second() {
    return new Case(
        "stripes",
        null,
        subject.labels(),
        Cases.logits(Cases.labels(24, 20, 3), 24, 20, 3, 7),
        subject.classes(),
        List.of());
  }

  private static Case shifted(Case of, double pixels) {
    WhatIf change = WhatIf.NONE.with(WhatIfNumber.SHIFT_X, pixels);
    return of.changed(change, Work.alone(Cancellation.NEVER));
  }

  @Test
  void whatIsPinnedKeepsItsPredictionWhileTheOtherIsChanged() {
    session.alter(shifted(subject, 1));
    model.pin();
    session.alter(shifted(subject, 3));
    Settings same = Settings.defaults();
    assertDifference(shifted(subject, 1), same, shifted(subject, 3), same);
    assertThat(model.isSecond()).isFalse();
  }

  @Test
  void aSecondPredictionIsChangedAsTheFirstIs() {
    Case second = second();
    session.alter(shifted(subject, 1));
    model.beside(second);
    Settings same = Settings.defaults();
    assertDifference(shifted(second, 1), same, shifted(subject, 1), same);
    session.alter(shifted(subject, 3));
    assertDifference(shifted(second, 3), same, shifted(subject, 3), same);
    session.alter(subject);
    assertDifference(second, same, subject, same);
    assertThat(model.isSecond()).isTrue();
  }

  @Test
  void aSecondPredictionHasTheSettingsOfTheFirst() {
    Case second = second();
    model.beside(second);
    assertDifference(second, Settings.defaults(), Settings.defaults());
    session.settings().set(cascaded);
    assertDifference(second, cascaded, cascaded);
  }

  @Test
  void gridsOfOtherCellsAreComparedPixelByPixel() {
    model.pin();
    Settings pooled = Settings.defaults().withPooling(PoolingMode.AVERAGE, 2);
    session.settings().set(pooled);
    MapValues seen = Objects.requireNonNull(seen().map(MapId.MI_CONTRIBUTION));
    MapValues b = direct(subject, pooled, MapId.MI_CONTRIBUTION);
    MapValues a = direct(subject, Settings.defaults(), MapId.MI_CONTRIBUTION);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 24; x++) {
        double expected = b.atPixel(y, x) - a.atPixel(y, x);
        assertThat(seen.atPixel(y, x)).as("%d, %d", x, y).isEqualTo(Double.valueOf(expected));
      }
    }
  }

  @Test
  void whereNothingCanBeSubtractedTheWindowSaysSoAndShowsB() {
    // Of another size: no case that can be opened beside the first, but what cannot be subtracted.
    model.beside(Cases.stripes("smaller", 20, 18, 3, 1));
    assertThat(seen()).isSameAs(session.result().get());
    assertThat(messages.message().get())
        .isEqualTo(
            Message.warning(
                "B − A could not be computed (Only the same map of equally large images is"
                    + " compared.); the panes show B. Change a setting, or pin A again, to try"
                    + " again."));
    model.pin();
    assertThat(seen().side()).isEqualTo(Side.DIFFERENCE);
    assertThat(messages.message().get()).as("no longer so").isNull();
  }

  @Test
  void anotherImageEndsTheComparison() {
    model.pin();
    session.open(Cases.stripes("other", 24, 20, 3, 2), new ClassSelection.One(1));
    assertThat(model.pinned().get()).isNull();
    assertThat(seen()).isSameAs(session.result().get());
  }

  @Test
  void aSecondPredictionIsNotComparedWithTheImageBefore() {
    hold = true;
    Case other = Cases.stripes("other", 24, 20, 3, 2);
    session.open(other, new ClassSelection.One(1));
    Case second = shifted(other, 0);
    model.beside(second);
    assertThat(session.pinned().get()).as("while the image before is still seen").isNull();
    assertThat(seen().side()).isEqualTo(Side.PRESENT);
    held.runAll();
    assertDifference(second, Settings.defaults(), other, Settings.defaults());
    assertThat(seen().side()).isEqualTo(Side.DIFFERENCE);
  }
}
