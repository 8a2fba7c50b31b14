package org.regionlens.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;

/** What becomes of requests that are overtaken. */
final class OvertakenRequestTest {
  private final SessionFixture fixture = new SessionFixture();
  private final AnalysisSession session = fixture.session;

  @Test
  void slowRequestNeverOverwritesANewerOne() {
    fixture.open();
    session.settings().set(Settings.defaults().withRadius(2));
    fixture.losePatience();
    fixture.worker.runAll();
    // The answer for R = 2 waits at the window's door when R = 5 is asked for and answered.
    fixture.losePatience();
    session.settings().set(Settings.defaults().withRadius(5));
    fixture.finish();
    assertThat(session.result().get().question().settings().radius()).isEqualTo(5);
  }

  @Test
  void steadyDragIsFollowed() {
    fixture.open();
    fixture.finish();
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
      fixture.worker.runOne();
      fixture.ui.runAll();
      assertThat(session.busy().get()).as("busy at %d", radius).isTrue();
    }
    fixture.finish();
    assertThat(seen).containsExactly(4, 5, 6, 7, 8);
    assertThat(session.busy().get()).isFalse();
  }

  @Test
  void failureOfAnOvertakenRequestIsNotShown() {
    fixture.open();
    fixture.finish();
    fixture.fails = true;
    session.settings().set(Settings.defaults().withRadius(7));
    session.settings().set(Settings.defaults().withRadius(8));
    fixture.worker.runOne();
    fixture.fails = false;
    fixture.finish();
    assertThat(session.failure().get()).isNull();
    assertThat(session.result().get().question().settings().radius()).isEqualTo(8);
  }

  @Test
  void openingAnotherCaseWaitsForNothing() {
    fixture.open();
    fixture.finish();
    session.settings().set(Settings.defaults().withRadius(7));
    Case other = Cases.stripes("other", 12, 10, 3, 1);
    session.open(other, new ClassSelection.One(1));
    fixture.finish();
    assertThat(fixture.asked.stream().filter(request -> request.settings().radius() == 7))
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
                fixture.losePatience();
                heard.add(cancellation.isCancelled());
                cancellation.check();
              }
              return fixture.engine.analyse(request, cancellation);
            },
            new LatestTask(fixture.worker, fixture.ui),
            fixture::later,
            System::nanoTime);
    holder[0].open(fixture.subject, new ClassSelection.One(1));
    fixture.finish();
    assertThat(heard).as("at first, when young, when old").containsExactly(false, false, true);
    assertThat(holder[0].result().get().question().settings().radius()).isEqualTo(6);
    assertThat(holder[0].failure().get()).isNull();
  }
}
