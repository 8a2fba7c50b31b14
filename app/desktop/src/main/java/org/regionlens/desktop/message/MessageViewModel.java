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

  public void clear() {
    message.set(null);
  }
}
