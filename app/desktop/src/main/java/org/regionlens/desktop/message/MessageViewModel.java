package org.regionlens.desktop.message;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The message that is shown; a newer one takes its place. */
public final class MessageViewModel {
  private final ReadOnlyObjectWrapper<@Nullable Message> message = new ReadOnlyObjectWrapper<>();

  public ReadOnlyObjectProperty<@Nullable Message> message() {
    return message.getReadOnlyProperty();
  }

  public void show(Message shown) {
    message.set(shown);
  }

  /** Clears a message if it is still the one shown: what it said is no longer so. */
  public void clear(@Nullable Message outdated) {
    if (outdated != null && outdated.equals(message.get())) {
      clear();
    }
  }

  public void clear() {
    message.set(null);
  }
}
