package org.regionlens.desktop.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.Words;

/** A failure is one sentence, wherever it is told, and is taken back when the work succeeds. */
final class TroubleTest {
  private final Words words = Words.load(Locale.ENGLISH);
  private final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});

  private String said(Throwable failure, String key, Object... more) {
    return Trouble.sentence(failure, words, key, more);
  }

  @Test
  void whatWasThrownForTheReaderIsSaidAsItIs() {
    assertThat(said(new InputException("open.incomplete"), "open.failed"))
        .isEqualTo(words.get("open.incomplete"));
    assertThat(said(new OutputException("Disk full."), "export.failed")).isEqualTo("Disk full.");
    assertThat(said(new InvalidInputException("No class."), "analysis.failed"))
        .isEqualTo("No class.");
  }

  @Test
  void anythingElseIsTheReasonInASentenceOfTheWork() {
    assertThat(said(new IllegalStateException("the reason"), "pane.failed", "BCE"))
        .startsWith("BCE could not be coloured (the reason); ");
    assertThat(said(new IllegalStateException(), "chart.failed"))
        .as("without words of its own")
        .startsWith("The chart could not be drawn (a fault of the program itself); ");
  }

  @Test
  void memoryThatRanOutIsSaidWithWhatHelps() {
    OutOfMemoryError memory = new OutOfMemoryError("Java heap space");
    assertThat(said(memory, "analysis.failed")).isEqualTo(words.get("analysis.failed.memory"));
    assertThat(said(memory, "pane.failed", "BCE"))
        .startsWith("BCE could not be coloured (not enough memory; start Java with a larger -Xmx);")
        .doesNotContain("heap space");
  }

  @Test
  void aFailureThatIsOverIsTakenBackAndNothingElseIs() {
    SimpleObjectProperty<@Nullable Throwable> failure = new SimpleObjectProperty<>();
    new Trouble(messages, words, "analysis.failed").follow(failure);
    failure.set(new IllegalStateException("once"));
    assertThat(messages.message().get())
        .isEqualTo(Message.warning(said(failure.get(), "analysis.failed")));
    failure.set(null);
    assertThat(messages.message().get()).isNull();

    failure.set(new IllegalStateException("again"));
    Message other = Message.information("Written.");
    messages.show(other);
    failure.set(null);
    assertThat(messages.message().get()).isEqualTo(other);
  }
}
