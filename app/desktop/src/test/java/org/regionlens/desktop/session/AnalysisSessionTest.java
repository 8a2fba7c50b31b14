package org.regionlens.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.desktop.thread.ManualExecutor;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Progress;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.input.Case;

/** Requests, answers, and what becomes of those that are overtaken or fail. */
final class AnalysisSessionTest {
  private static final Set<MapId> SHOWN = Set.of(MapId.OVERLAY, MapId.BCE, MapId.MI_CONTRIBUTION);

  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);
  private final ManualExecutor worker = new ManualExecutor();
  private final ManualExecutor ui = new ManualExecutor();
  private final List<Runnable> marks = new ArrayList<>();
  private final List<Runnable> patience = new ArrayList<>();
  private final List<AnalysisRequest> asked = new ArrayList<>();
  private final Case subject = Cases.stripes("stripes", 24, 20, 3, 1);
  private RuntimeException failing = new IllegalStateException("none");
  private boolean fails;

  private final AnalysisSession session =
      new AnalysisSession(this::analyse, new LatestTask(worker, ui), this::later, System::nanoTime);

  private Analysis analyse(AnalysisRequest request, Cancellation cancellation, Progress progress) {
    asked.add(request);
    if (fails) {
      throw failing;
    }
    return engine.analyse(request, cancellation, progress);
  }

  private Runnable later(Duration time, Runnable action) {
    List<Runnable> clock = time.equals(Patience.LENGTH) ? patience : marks;
    clock.add(action);
    return () -> clock.remove(action);
  }

  private void open() {
    session.shownMaps().set(SHOWN);
    session.open(subject, new ClassSelection.One(1));
  }

  private void losePatience() {
    List.copyOf(patience).forEach(Runnable::run);
    patience.clear();
  }

  private void finish() {
    while (worker.waiting() + ui.waiting() > 0) {
      worker.runAll();
      ui.runAll();
    }
  }

  @Test
  void onlyShownMapsAreComputed() {
    open();
    finish();
    assertThat(session.result().get().maps().keySet())
        .containsExactlyInAnyOrder(MapId.BCE, MapId.MI_CONTRIBUTION);
    assertThat(session.busy().get()).isFalse();
    assertThat(asked).hasSize(1);
  }

  @Test
  void anotherMapIsAskedForAlone() {
    open();
    finish();
    session.shownMaps().set(Set.of(MapId.BCE, MapId.VERSUS));
    finish();
    assertThat(asked.getLast().maps()).containsExactly(MapId.VERSUS);
    assertThat(session.result().get().maps().keySet())
        .containsExactlyInAnyOrder(MapId.BCE, MapId.MI_CONTRIBUTION, MapId.VERSUS);
  }

  @Test
  void goingBackAsksForNothing() {
    open();
    finish();
    SessionResult before = session.result().get();
    session.settings().set(Settings.defaults().withRadius(5));
    finish();
    session.classes().set(new ClassSelection.One(2));
    finish();
    int count = asked.size();
    session.changeSeveral(
        () -> {
          session.settings().set(Settings.defaults());
          session.classes().set(new ClassSelection.One(1));
        });
    assertThat(session.result().get()).isSameAs(before);
    assertThat(session.busy().get()).isFalse();
    assertThat(asked).hasSize(count);
  }

  @Test
  void lambdaWeighsTheTotalAnewWithoutTheEngine() {
    open();
    finish();
    Settings other = Settings.defaults().withLambda(0.2);
    session.settings().set(other);
    assertThat(asked).hasSize(1);
    SessionResult shown = session.result().get();
    assertThat(shown.question().settings()).isEqualTo(other);
    Analysis direct = engine.analyse(shown.question().request(SHOWN), Cancellation.NEVER);
    assertThat(shown.analysis().total()).isEqualTo(direct.total());
    assertThat(shown.map(MapId.MI_CONTRIBUTION)).isEqualTo(direct.map(MapId.MI_CONTRIBUTION));
  }

  @Test
  void gradientOfTheTotalFollowsLambda() {
    session.shownMaps().set(Set.of(MapId.BCE, MapId.GRADIENT_TOTAL));
    session.open(subject, new ClassSelection.One(1));
    finish();
    session.settings().set(Settings.defaults().withLambda(0.2));
    finish();
    assertThat(asked.getLast().maps()).containsExactly(MapId.GRADIENT_TOTAL);
    Analysis direct = engine.analyse(asked.getLast(), Cancellation.NEVER);
    assertThat(session.result().get().map(MapId.GRADIENT_TOTAL))
        .isEqualTo(direct.map(MapId.GRADIENT_TOTAL));
  }

  @Test
  void mapsOfPixelsOutliveSettingsButNotTheClass() {
    open();
    finish();
    var bce = Objects.requireNonNull(session.result().get().map(MapId.BCE));
    session.settings().set(Settings.defaults().withRadius(4));
    finish();
    assertThat(asked.getLast().maps()).containsExactly(MapId.MI_CONTRIBUTION);
    assertThat(session.result().get().map(MapId.BCE)).isSameAs(bce);
    Analysis direct =
        engine.analyse(session.result().get().question().request(SHOWN), Cancellation.NEVER);
    assertThat(bce.samples()).isEqualTo(Objects.requireNonNull(direct.map(MapId.BCE)).samples());
    session.classes().set(new ClassSelection.One(2));
    finish();
    assertThat(asked.getLast().maps()).contains(MapId.BCE);
    assertThat(session.result().get().map(MapId.BCE)).isNotSameAs(bce);
  }

  @Test
  void answersAreFinishedBeforeTheyAreShown() {
    List<Set<MapId>> finished = new ArrayList<>();
    session.beforeShowing(
        (answer, shown, cancellation) -> {
          assertThat(session.result().get()).isNull();
          assertThat(answer.maps()).containsKey(MapId.BCE);
          finished.add(shown);
        });
    open();
    finish();
    assertThat(finished).containsExactly(SHOWN);
    assertThat(session.result().get()).isNotNull();
  }

  @Test
  void valuesAreTheEngines() {
    open();
    finish();
    session.settings().set(Settings.defaults().withRadius(4));
    finish();
    Analysis direct = engine.analyse(asked.get(1), Cancellation.NEVER);
    assertThat(asked.get(1).settings().radius()).isEqualTo(4);
    assertThat(session.result().get().map(MapId.MI_CONTRIBUTION))
        .isEqualTo(direct.map(MapId.MI_CONTRIBUTION));
  }

  @Test
  void slowRequestNeverOverwritesANewerOne() {
    open();
    session.settings().set(Settings.defaults().withRadius(2));
    losePatience();
    worker.runAll();
    // The answer for R = 2 waits at the window's door when R = 5 is asked for and answered.
    losePatience();
    session.settings().set(Settings.defaults().withRadius(5));
    finish();
    assertThat(session.result().get().question().settings().radius()).isEqualTo(5);
  }

  @Test
  void steadyDragIsFollowed() {
    open();
    finish();
    List<Integer> seen = new ArrayList<>();
    session
        .result()
        .subscribe(
            (before, now) -> {
              int radius = now == null ? 0 : now.question().settings().radius();
              if (seen.isEmpty() || seen.getLast() != radius) {
                seen.add(radius);
              }
            });
    // Each step of the drag comes while the request before it is still running.
    session.settings().set(Settings.defaults().withRadius(4));
    for (int radius = 5; radius <= 8; radius++) {
      session.settings().set(Settings.defaults().withRadius(radius));
      worker.runOne();
      ui.runAll();
      assertThat(session.busy().get()).as("busy at %d", radius).isTrue();
    }
    finish();
    assertThat(seen).containsExactly(4, 5, 6, 7, 8);
    assertThat(session.busy().get()).isFalse();
  }

  @Test
  void failureOfAnOvertakenRequestIsNotShown() {
    open();
    finish();
    fails = true;
    session.settings().set(Settings.defaults().withRadius(7));
    session.settings().set(Settings.defaults().withRadius(8));
    worker.runOne();
    fails = false;
    finish();
    assertThat(session.failure().get()).isNull();
    assertThat(session.result().get().question().settings().radius()).isEqualTo(8);
  }

  @Test
  void openingAnotherCaseWaitsForNothing() {
    open();
    finish();
    session.settings().set(Settings.defaults().withRadius(7));
    Case other = Cases.stripes("other", 12, 10, 3, 1);
    session.open(other, new ClassSelection.One(1));
    finish();
    assertThat(asked.stream().filter(request -> request.settings().radius() == 7))
        .allMatch(request -> request.labels() == other.labels());
    assertThat(session.result().get().question().subject()).isSameAs(other);
  }

  @Test
  void runningRequestHearsTheNewerOne() {
    List<Boolean> heard = new ArrayList<>();
    AnalysisSession[] holder = new AnalysisSession[1];
    holder[0] =
        new AnalysisSession(
            (request, cancellation, progress) -> {
              if (heard.isEmpty()) {
                heard.add(cancellation.isCancelled());
                holder[0].settings().set(Settings.defaults().withRadius(6));
                heard.add(cancellation.isCancelled());
                losePatience();
                heard.add(cancellation.isCancelled());
                cancellation.check();
              }
              return engine.analyse(request, cancellation);
            },
            new LatestTask(worker, ui),
            this::later,
            System::nanoTime);
    holder[0].open(subject, new ClassSelection.One(1));
    finish();
    assertThat(heard).as("at first, when young, when old").containsExactly(false, false, true);
    assertThat(holder[0].result().get().question().settings().radius()).isEqualTo(6);
    assertThat(holder[0].failure().get()).isNull();
  }

  @Test
  void failureClearsTheBusyMarkAndKeepsTheLastAnswer() {
    open();
    finish();
    SessionResult before = session.result().get();
    fails = true;
    failing = new InvalidInputException("Label 9 has no class.");
    session.settings().set(Settings.defaults().withRadius(7));
    assertThat(session.busy().get()).isTrue();
    finish();
    assertThat(session.busy().get()).isFalse();
    assertThat(session.outOfDate().get()).isTrue();
    assertThat(session.failure().get()).hasMessage("Label 9 has no class.");
    assertThat(session.result().get()).isSameAs(before);
    fails = false;
    session.settings().set(Settings.defaults());
    finish();
    assertThat(session.outOfDate().get()).isFalse();
    assertThat(session.failure().get()).isNull();
  }

  @Test
  void outOfDateOnlyAfterACalmWhile() {
    open();
    finish();
    assertThat(marks).isEmpty();
    session.settings().set(Settings.defaults().withRadius(2));
    assertThat(session.outOfDate().get()).isFalse();
    assertThat(marks).hasSize(1);
    marks.getFirst().run();
    assertThat(session.outOfDate().get()).isTrue();
    finish();
    assertThat(session.outOfDate().get()).isFalse();
  }

  @Test
  void cancelStopsAndMarks() {
    open();
    finish();
    SessionResult before = session.result().get();
    session.settings().set(Settings.defaults().withRadius(2));
    session.cancel();
    assertThat(session.busy().get()).isFalse();
    assertThat(session.outOfDate().get()).isTrue();
    finish();
    assertThat(session.result().get()).isSameAs(before);
  }

  @Test
  void mapThatIsKnownIsNotAskedForAgain() {
    open();
    finish();
    int before = asked.size();
    session.shownMaps().set(Set.of(MapId.MI_CONTRIBUTION));
    finish();
    assertThat(asked).hasSize(before);
    assertThat(session.busy().get()).isFalse();
  }

  @Test
  void goingBackToTheAnsweredSettingsCancelsAndIsUpToDate() {
    open();
    finish();
    session.settings().set(Settings.defaults().withRadius(2));
    session.settings().set(Settings.defaults());
    assertThat(session.busy().get()).isFalse();
    finish();
    assertThat(session.result().get().question().settings().radius()).isEqualTo(3);
    assertThat(session.outOfDate().get()).isFalse();
  }

  @Test
  void startsOnTheClassWithTheLongestBoundary() {
    assertThat(ClassBoundaries.longest(subject)).isEqualTo(new ClassSelection.One(1));
  }

  @Test
  void progressIsToldWhileTheRequestCounts() {
    List<Double> seen = new ArrayList<>();
    session.progress().subscribe((before, now) -> seen.add(now.doubleValue()));
    open();
    worker.runAll();
    session.cancel();
    ui.runAll();
    assertThat(seen).as("of a request that was given up").isEmpty();
    session.settings().set(Settings.defaults().withRadius(2));
    finish();
    assertThat(seen).isSorted().hasSizeGreaterThan(1).endsWith(1.0);
  }
}
