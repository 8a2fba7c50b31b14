package org.regionlens.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;

/** What is asked, and what is shown of the answer. */
final class AnalysisSessionTest {
  private final SessionFixture fixture = new SessionFixture();
  private final AnalysisSession session = fixture.session;

  @Test
  void onlyShownMapsAreComputed() {
    fixture.open();
    fixture.finish();
    assertThat(session.result().get().maps().keySet())
        .containsExactlyInAnyOrder(StandardMaps.BCE, StandardMaps.MI_CONTRIBUTION);
    assertThat(session.busy().get()).isFalse();
    assertThat(fixture.asked).hasSize(1);
  }

  @Test
  void valuesAreTheEngines() {
    fixture.open();
    fixture.finish();
    session.settings().set(Settings.defaults().withRadius(4));
    fixture.finish();
    Analysis direct = fixture.engine.analyse(fixture.asked.get(1), Cancellation.NEVER);
    assertThat(fixture.asked.get(1).settings().radius()).isEqualTo(4);
    assertThat(session.result().get().map(StandardMaps.MI_CONTRIBUTION))
        .isEqualTo(direct.map(StandardMaps.MI_CONTRIBUTION));
  }

  @Test
  void answersAreFinishedBeforeTheyAreShown() {
    List<Set<MapRef>> finished = new ArrayList<>();
    session.beforeShowing(
        (answer, shown, cancellation) -> {
          assertThat(session.result().get()).isNull();
          assertThat(answer.maps()).containsKey(StandardMaps.BCE);
          finished.add(shown);
        });
    fixture.open();
    fixture.finish();
    assertThat(finished).containsExactly(SessionFixture.SHOWN);
    assertThat(session.result().get()).isNotNull();
  }

  @Test
  void startsOnTheClassWithTheLongestBoundary() {
    assertThat(ClassBoundaries.longest(fixture.subject)).isEqualTo(new ClassSelection.One(1));
  }
}
