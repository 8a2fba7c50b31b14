package org.regionlens.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionlens.desktop.compare.ComparisonFixture.shifted;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;

/** Where there is no B − A, B is seen, and why is said. */
final class FailedComparisonTest {
  private final ComparisonFixture fixture = new ComparisonFixture();
  private final Case subject = fixture.subject;
  private final MessageViewModel messages = fixture.messages;
  private final AnalysisSession session = fixture.session;
  private final ComparisonViewModel model = fixture.model;

  @Test
  void whereNothingCanBeSubtractedTheWindowSaysSoAndShowsB() {
    // Of another size: no case that can be opened beside the first, but what cannot be subtracted.
    model.beside(Cases.stripes("smaller", 20, 18, 3, 1));
    assertThat(fixture.seen()).isSameAs(session.result().get());
    assertThat(messages.message().get())
        .isEqualTo(
            Message.warning(
                "B − A could not be computed (Only the same map of equally large images is"
                    + " compared.); the panes show B. Change a setting, or pin A again, to try"
                    + " again."));
    model.pin();
    assertThat(fixture.seen().side()).isEqualTo(Side.DIFFERENCE);
    assertThat(messages.message().get()).as("no longer so").isNull();
  }

  @Test
  void aSecondPredictionThatCannotBeChangedStaysAsItWas() {
    Case second = fixture.second();
    model.beside(second);
    fixture.failure = new IllegalStateException("no room");
    session.alter(shifted(subject, 1));
    assertThat(seenAlone()).as("not what was subtracted before").isSameAs(session.result().get());
    assertThat(said()).contains("(no room)", "the panes show B");
    assertThat(model.isSecond()).isTrue();

    fixture.failure = null;
    session.alter(shifted(subject, 3));
    Settings same = Settings.defaults();
    fixture.assertDifference(shifted(second, 3), same, shifted(subject, 3), same);
    assertThat(messages.message().get()).as("no longer so").isNull();
  }

  @Test
  void aChangeThatIsTakenBackNeedsNoNewOne() {
    Case second = fixture.second();
    model.beside(second);
    fixture.failure = new IllegalStateException("no room");
    session.alter(shifted(subject, 1));
    session.alter(subject);
    fixture.assertDifference(second, Settings.defaults(), Settings.defaults());
    assertThat(messages.message().get()).isNull();
  }

  @Test
  void whatCannotBeComputedOfAIsSaidAndBIsSeen() {
    model.pin();
    session.settings().set(fixture.cascaded);
    fixture.failure = new IllegalStateException("no room");
    session.classes().set(new ClassSelection.One(2));
    assertThat(seenAlone()).isSameAs(session.result().get());
    assertThat(said()).contains("(no room)", "the panes show B");

    fixture.failure = null;
    session.classes().set(new ClassSelection.One(1));
    fixture.assertDifference(subject, Settings.defaults(), fixture.cascaded);
    assertThat(messages.message().get()).isNull();
    model.side().set(Side.PINNED);
    fixture.failure = new IllegalStateException("no room");
    session.classes().set(new ClassSelection.One(2));
    assertThat(seenAlone()).isSameAs(session.result().get());
    model.unpin();
    assertThat(messages.message().get()).isNull();
  }

  private SessionResult seenAlone() {
    assertThat(session.pinned().get()).isNull();
    return fixture.seen();
  }

  private String said() {
    return Objects.requireNonNull(messages.message().get()).text();
  }
}
