package org.regionlens.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionlens.desktop.compare.ComparisonFixture.shifted;

import org.junit.jupiter.api.Test;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;

/** B − A of maps, for a second prediction. */
final class SecondComparisonTest {
  private final ComparisonFixture fixture = new ComparisonFixture();
  private final AnalysisSession session = fixture.session;
  private final ComparisonViewModel model = fixture.model;
  private final Case subject = fixture.subject;
  private final Settings cascaded = fixture.cascaded;

  @Test
  void thePaperOfASecondPredictionIsADifference() {
    Case second = fixture.second();
    model.beside(second);
    session.settings().set(cascaded);
    fixture.paper.set(true);
    session.settings().set(Settings.defaults());
    assertThat(fixture.seen().side()).isEqualTo(Side.DIFFERENCE);
    fixture.assertDifference(second, Settings.defaults(), Settings.defaults());
  }

  @Test
  void aSecondPredictionIsChangedAsTheFirstIs() {
    Case second = fixture.second();
    session.alter(shifted(subject, 1));
    model.beside(second);
    Settings same = Settings.defaults();
    fixture.assertDifference(shifted(second, 1), same, shifted(subject, 1), same);
    session.alter(shifted(subject, 3));
    fixture.assertDifference(shifted(second, 3), same, shifted(subject, 3), same);
    session.alter(subject);
    fixture.assertDifference(second, same, subject, same);
    assertThat(model.isSecond()).isTrue();
  }

  @Test
  void aSecondPredictionHasTheSettingsOfTheFirst() {
    Case second = fixture.second();
    model.beside(second);
    fixture.assertDifference(second, Settings.defaults(), Settings.defaults());
    session.settings().set(cascaded);
    fixture.assertDifference(second, cascaded, cascaded);
  }

  @Test
  void aSecondPredictionIsNotComparedWithTheImageBefore() {
    fixture.hold = true;
    Case other = Cases.stripes("other", 24, 20, 3, 2);
    session.open(other, new ClassSelection.One(1));
    Case second = shifted(other, 0);
    model.beside(second);
    assertThat(session.pinned().get()).as("while the image before is still seen").isNull();
    assertThat(fixture.seen().side()).isEqualTo(Side.PRESENT);
    fixture.held.runAll();
    fixture.assertDifference(second, Settings.defaults(), other, Settings.defaults());
    assertThat(fixture.seen().side()).isEqualTo(Side.DIFFERENCE);
  }
}
