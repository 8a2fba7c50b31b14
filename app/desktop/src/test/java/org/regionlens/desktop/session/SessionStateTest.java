package org.regionlens.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.Settings;

/** What the window hears of a request: busy, out of date, failed, progress. */
final class SessionStateTest {
  private final SessionFixture fixture = new SessionFixture();
  private final AnalysisSession session = fixture.session;

  @Test
  void failureClearsTheBusyMarkAndKeepsTheLastAnswer() {
    fixture.open();
    fixture.finish();
    SessionResult before = session.result().get();
    fixture.fails = true;
    fixture.failing = new InvalidInputException("Label 9 has no class.");
    session.settings().set(Settings.defaults().withRadius(7));
    assertThat(session.busy().get()).isTrue();
    fixture.finish();
    assertThat(session.busy().get()).isFalse();
    assertThat(session.outOfDate().get()).isTrue();
    assertThat(session.failure().get()).hasMessage("Label 9 has no class.");
    assertThat(session.result().get()).isSameAs(before);
    fixture.fails = false;
    session.settings().set(Settings.defaults());
    fixture.finish();
    assertThat(session.outOfDate().get()).isFalse();
    assertThat(session.failure().get()).isNull();
  }

  @Test
  void outOfDateOnlyAfterACalmWhile() {
    fixture.open();
    fixture.finish();
    assertThat(fixture.marks).isEmpty();
    session.settings().set(Settings.defaults().withRadius(2));
    assertThat(session.outOfDate().get()).isFalse();
    assertThat(fixture.marks).hasSize(1);
    fixture.marks.getFirst().run();
    assertThat(session.outOfDate().get()).isTrue();
    fixture.finish();
    assertThat(session.outOfDate().get()).isFalse();
  }

  @Test
  void cancelStopsAndMarks() {
    fixture.open();
    fixture.finish();
    SessionResult before = session.result().get();
    session.settings().set(Settings.defaults().withRadius(2));
    session.cancel();
    assertThat(session.busy().get()).isFalse();
    assertThat(session.outOfDate().get()).isTrue();
    fixture.finish();
    assertThat(session.result().get()).isSameAs(before);
  }

  @Test
  void progressIsToldWhileTheRequestCounts() {
    List<Double> seen = new ArrayList<>();
    session.progress().subscribe((before, now) -> seen.add(now.doubleValue()));
    fixture.open();
    fixture.worker.runAll();
    session.cancel();
    fixture.ui.runAll();
    assertThat(seen).as("of a request that was given up").isEmpty();
    session.settings().set(Settings.defaults().withRadius(2));
    fixture.finish();
    assertThat(seen).isSorted().hasSizeGreaterThan(1).endsWith(1.0);
  }
}
