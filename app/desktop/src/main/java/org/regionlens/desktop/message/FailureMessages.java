package org.regionlens.desktop.message;

import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.TooLargeException;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.media.text.Words;

/** Says why an analysis failed, and takes that back when the next one did not. */
public final class FailureMessages {
  private final MessageViewModel messages;
  private final Words words;
  private @Nullable Message said;

  private FailureMessages(MessageViewModel messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /**
   * Follows the failures.
   *
   * @param failure of the latest analysis; null when it succeeded
   */
  public static void show(
      ObservableValue<@Nullable Throwable> failure, MessageViewModel messages, Words words) {
    FailureMessages follower = new FailureMessages(messages, words);
    failure.addListener((property, before, now) -> follower.tell(now));
  }

  private void tell(@Nullable Throwable failure) {
    if (failure == null) {
      messages.clear(said);
      return;
    }
    String reason = String.valueOf(failure.getMessage());
    String text =
        switch (failure) {
          case InvalidInputException invalid -> reason;
          case TooLargeException large ->
              words.get(
                  "analysis.too-large",
                  Integer.toString(large.width()),
                  Integer.toString(large.height()),
                  large.megabytes(),
                  large.heap());
          case OutOfMemoryError memory -> words.get("analysis.memory");
          default -> words.get("analysis.failed", reason);
        };
    said = Message.warning(text);
    messages.show(said);
  }
}
