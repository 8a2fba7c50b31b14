package org.regionlens.desktop.message;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.TooLargeException;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.Words;

/** Says that work in the background failed, and takes that back when it next succeeds. */
public final class Trouble {
  private final MessageViewModel messages;
  private final Words words;
  private final String key;
  private @Nullable Message said;

  /**
   * Trouble that may come.
   *
   * @param key of its sentence, as in {@link #sentence}
   */
  public Trouble(MessageViewModel messages, Words words, String key) {
    this.messages = messages;
    this.words = words;
    this.key = key;
  }

  /**
   * What is said of a failure: one sentence on what failed, why, and what helps. What was thrown
   * for the reader is said as it is.
   *
   * @param key of the sentence where it was not; its {0} is the reason. The same with ".memory"
   *     behind it, if there is one, is said where memory ran out
   * @param more {1}, {2}, …
   */
  public static String sentence(Throwable failure, Words words, String key, Object... more) {
    return switch (failure) {
      case InputException said -> said.sentence(words);
      case OutputException said -> reason(said, words);
      case InvalidInputException said -> reason(said, words);
      case TooLargeException large ->
          words.get(
              "analysis.too-large",
              Integer.toString(large.width()),
              Integer.toString(large.height()),
              large.megabytes(),
              large.heap());
      case OutOfMemoryError memory ->
          words.has(key + ".memory")
              ? words.get(key + ".memory")
              : filled(words, key, words.get("failure.memory"), more);
      default -> filled(words, key, reason(failure, words), more);
    };
  }

  private static String filled(Words words, String key, String reason, Object... more) {
    return words.get(key, Stream.concat(Stream.of(reason), Stream.of(more)).toArray());
  }

  private static String reason(Throwable failure, Words words) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? words.get("failure.inside") : message;
  }

  /**
   * The work failed.
   *
   * @param more {1}, {2}, … of the sentence
   */
  public void tell(Throwable failure, Object... more) {
    Message message = Message.warning(sentence(failure, words, key, more));
    said = message;
    messages.show(message);
  }

  /** The work succeeded. */
  public void over() {
    messages.clear(said);
    said = null;
  }

  /** Tells of each failure, and takes it back when there is none any more. */
  public void follow(ObservableValue<@Nullable Throwable> failure) {
    failure.addListener(
        (property, before, now) -> {
          if (now == null) {
            over();
          } else {
            tell(now);
          }
        });
  }
}
