package org.regionlens.desktop.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;

/** Looks at the paper's loss for a while: the cascade is off as long as this is held. */
public final class PaperLook {
  private final ObjectProperty<Settings> settings;
  private final BooleanProperty held = new SimpleBooleanProperty();
  private Cascade kept = new Cascade.Off();

  public PaperLook(ObjectProperty<Settings> settings) {
    this.settings = settings;
    held.addListener((property, before, now) -> change(now));
    settings.addListener(
        (property, before, now) -> {
          // Whoever chose another cascade meanwhile means it.
          if (!(now.cascade() instanceof Cascade.Off)) {
            held.set(false);
          }
        });
  }

  public BooleanProperty held() {
    return held;
  }

  private void change(boolean now) {
    Settings present = settings.get();
    if (now) {
      kept = present.cascade();
      settings.set(present.withCascade(new Cascade.Off()));
    } else if (present.cascade() instanceof Cascade.Off) {
      settings.set(present.withCascade(kept));
    }
  }
}
