package org.regionlens.desktop.session;

import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;

/**
 * What the panes ask: everything that the maps depend on.
 *
 * @param subject the open case
 * @param settings the loss
 * @param classes whose maps
 */
public record Question(Case subject, Settings settings, ClassSelection classes) {

  /** Equal questions have equal answers; cases are compared by identity, which costs nothing. */
  boolean sameAs(Question other) {
    return subject == other.subject
        && settings.equals(other.settings)
        && classes.equals(other.classes);
  }
}
