package org.regionlens.desktop.message;

import org.jspecify.annotations.Nullable;
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
   * @param key of the sentence; its {0} is the reason
   */
  public Trouble(MessageViewModel messages, Words words, String key) {
    this.messages = messages;
    this.words = words;
    this.key = key;
  }

  /** The work failed. */
  public void tell(Throwable failure) {
    Message message = Message.warning(words.get(key, String.valueOf(failure.getMessage())));
    said = message;
    messages.show(message);
  }

  /** The work succeeded. */
  public void over() {
    messages.clear(said);
    said = null;
  }
}
