package org.regionlens.desktop.message;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.thread.Delay;

/**
 * The message that is shown; a newer one takes its place. What only says that something was done
 * goes away by itself; what asks for something stays.
 */
public final class MessageViewModel {
  /** Long enough to read a path, short enough not to be in the way. */
  static final Duration READING_TIME = Duration.ofSeconds(8);

  private final Delay delay;
  private final ReadOnlyObjectWrapper<@Nullable Message> message = new ReadOnlyObjectWrapper<>();
  private Runnable forget = () -> {};

  /**
   * @param delay waits until a message has been read
   */
  public MessageViewModel(Delay delay) {
    this.delay = delay;
  }

  public ReadOnlyObjectProperty<@Nullable Message> message() {
    return message.getReadOnlyProperty();
  }

  public void show(Message shown) {
    forget.run();
    message.set(shown);
    boolean passing = shown.tone() == Message.Tone.INFORMATION && shown.remedies().isEmpty();
    forget = passing ? delay.after(READING_TIME, this::clear) : () -> {};
  }

  /** Clears a message if it is still the one shown: what it said is no longer so. */
  public void clear(@Nullable Message outdated) {
    if (outdated != null && outdated.equals(message.get())) {
      clear();
    }
  }

  public void clear() {
    forget.run();
    message.set(null);
  }
}
