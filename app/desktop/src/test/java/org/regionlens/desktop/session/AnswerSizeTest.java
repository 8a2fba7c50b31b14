package org.regionlens.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** What cannot fit into the memory is refused before it is begun, in one sentence. */
class AnswerSizeTest {
  private static final Set<MapRef> SHOWN =
      Set.of(
          StandardMaps.OVERLAY,
          StandardMaps.BCE,
          StandardMaps.VERSUS,
          StandardMaps.MI_CONTRIBUTION);
  private final Case subject = Cases.stripes("a", 1024, 768, 2, 1);

  private Question question(Settings settings) {
    return new Question(subject, settings, new ClassSelection.All());
  }

  @Test
  void holdsLabelsLogitsMapsAndPictures() {
    Settings settings = Settings.defaults().withRadius(1);
    long pixels = 1024 * 768;
    // Labels 4, two channels of at least 2, three maps of 4, four pictures of 16/3.
    assertThat(AnswerSize.least(question(settings), SHOWN))
        .isBetween(41 * pixels + pixels / 4, 41 * pixels + pixels / 2);
  }

  @Test
  void poolingMakesItSmaller() {
    Settings plain = Settings.defaults();
    Settings pooled = plain.withPooling(PoolingMode.MAXIMUM, 4);
    assertThat(AnswerSize.least(question(pooled), SHOWN))
        .isLessThan(AnswerSize.least(question(plain), SHOWN));
    assertThat(AnswerSize.least(question(plain), Set.of(StandardMaps.OVERLAY)))
        .isLessThan(AnswerSize.least(question(plain), SHOWN));
  }

  @Test
  void refusesWhatCannotFitAndSaysWhatWouldHelp() {
    Question question = question(Settings.defaults());
    long least = AnswerSize.least(question, SHOWN);
    assertThatCode(() -> AnswerSize.require(question, SHOWN, least)).doesNotThrowAnyException();
    SimpleObjectProperty<Throwable> failure = new SimpleObjectProperty<>();
    MessageViewModel messages = new MessageViewModel((duration, action) -> () -> {});
    new Trouble(messages, Words.load(Locale.ROOT), "analysis.failed").follow(failure);
    assertThatThrownBy(() -> AnswerSize.require(question, SHOWN, 20 << 20))
        .isInstanceOfSatisfying(TooLargeException.class, failure::set);
    assertThat(messages.message().get().text())
        .isEqualTo(
            "The maps of 1024 × 768 pixels need at least 30 MB of memory, and Java may use 20 MB;"
                + " choose a pooling with a larger stride, show fewer maps, or start Java with a"
                + " larger -Xmx.");
  }
}
