package org.regionlens.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;

/** What is known already is not asked for again. */
final class KnownAnswersTest {
  private final SessionFixture fixture = new SessionFixture();
  private final AnalysisSession session = fixture.session;

  @Test
  void anotherMapIsAskedForAlone() {
    fixture.open();
    fixture.finish();
    session.shownMaps().set(Set.of(StandardMaps.BCE, StandardMaps.VERSUS));
    fixture.finish();
    assertThat(fixture.asked.getLast().maps()).containsExactly(StandardMaps.VERSUS);
    assertThat(session.result().get().maps().keySet())
        .containsExactlyInAnyOrder(
            StandardMaps.BCE, StandardMaps.MI_CONTRIBUTION, StandardMaps.VERSUS);
  }

  @Test
  void goingBackAsksForNothing() {
    fixture.open();
    fixture.finish();
    SessionResult before = session.result().get();
    session.settings().set(Settings.defaults().withRadius(5));
    fixture.finish();
    session.classes().set(new ClassSelection.One(2));
    fixture.finish();
    int count = fixture.asked.size();
    session.changeSeveral(
        () -> {
          session.settings().set(Settings.defaults());
          session.classes().set(new ClassSelection.One(1));
        });
    assertThat(session.result().get()).isSameAs(before);
    assertThat(session.busy().get()).isFalse();
    assertThat(fixture.asked).hasSize(count);
  }

  @Test
  void lambdaWeighsTheTotalAnewWithoutTheEngine() {
    fixture.open();
    fixture.finish();
    Settings other = Settings.defaults().withLambda(0.2);
    session.settings().set(other);
    assertThat(fixture.asked).hasSize(1);
    SessionResult shown = session.result().get();
    assertThat(shown.question().settings()).isEqualTo(other);
    Analysis direct =
        fixture.engine.analyse(shown.question().request(SessionFixture.SHOWN), Cancellation.NEVER);
    assertThat(shown.analysis().total()).isEqualTo(direct.total());
    assertThat(shown.map(StandardMaps.MI_CONTRIBUTION))
        .isEqualTo(direct.map(StandardMaps.MI_CONTRIBUTION));
  }

  @Test
  void gradientOfTheTotalFollowsLambda() {
    session.shownMaps().set(Set.of(StandardMaps.BCE, StandardMaps.GRADIENT_TOTAL));
    session.open(fixture.subject, new ClassSelection.One(1));
    fixture.finish();
    session.settings().set(Settings.defaults().withLambda(0.2));
    fixture.finish();
    assertThat(fixture.asked.getLast().maps()).containsExactly(StandardMaps.GRADIENT_TOTAL);
    Analysis direct = fixture.engine.analyse(fixture.asked.getLast(), Cancellation.NEVER);
    assertThat(session.result().get().map(StandardMaps.GRADIENT_TOTAL))
        .isEqualTo(direct.map(StandardMaps.GRADIENT_TOTAL));
  }

  @Test
  void mapsOfPixelsOutliveSettingsButNotTheClass() {
    fixture.open();
    fixture.finish();
    var bce = Objects.requireNonNull(session.result().get().map(StandardMaps.BCE));
    session.settings().set(Settings.defaults().withRadius(4));
    fixture.finish();
    assertThat(fixture.asked.getLast().maps()).containsExactly(StandardMaps.MI_CONTRIBUTION);
    assertThat(session.result().get().map(StandardMaps.BCE)).isSameAs(bce);
    Analysis direct =
        fixture.engine.analyse(
            session.result().get().question().request(SessionFixture.SHOWN), Cancellation.NEVER);
    assertThat(bce.samples())
        .isEqualTo(Objects.requireNonNull(direct.map(StandardMaps.BCE)).samples());
    session.classes().set(new ClassSelection.One(2));
    fixture.finish();
    assertThat(fixture.asked.getLast().maps()).contains(StandardMaps.BCE);
    assertThat(session.result().get().map(StandardMaps.BCE)).isNotSameAs(bce);
  }

  @Test
  void mapThatIsKnownIsNotAskedForAgain() {
    fixture.open();
    fixture.finish();
    int before = fixture.asked.size();
    session.shownMaps().set(Set.of(StandardMaps.MI_CONTRIBUTION));
    fixture.finish();
    assertThat(fixture.asked).hasSize(before);
    assertThat(session.busy().get()).isFalse();
  }

  @Test
  void goingBackToTheAnsweredSettingsCancelsAndIsUpToDate() {
    fixture.open();
    fixture.finish();
    session.settings().set(Settings.defaults().withRadius(2));
    session.settings().set(Settings.defaults());
    assertThat(session.busy().get()).isFalse();
    fixture.finish();
    assertThat(session.result().get().question().settings().radius()).isEqualTo(3);
    assertThat(session.outOfDate().get()).isFalse();
  }
}
