package org.regionlens.desktop.session;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.input.Case;

/**
 * What the panes ask: everything that the maps depend on.
 *
 * @param subject the open case
 * @param settings the loss
 * @param classes whose maps
 */
public record Question(Case subject, Settings settings, ClassSelection classes) {

  /** The question as the engine is asked it, for some maps; the overlay is none of numbers. */
  public AnalysisRequest request(Collection<MapRef> maps) {
    Set<MapRef> wanted = new TreeSet<>();
    wanted.addAll(maps);
    wanted.remove(StandardMaps.OVERLAY);
    return new AnalysisRequest(
        subject.labels(), subject.logits(), settings, classes, wanted, Precision.FLOAT);
  }

  /** Equal questions have equal answers; cases are compared by identity, which costs nothing. */
  boolean sameAs(Question other) {
    return sameClassesAs(other) && settings.equals(other.settings);
  }

  /** Whether both ask for the same classes of the same case. */
  boolean sameClassesAs(Question other) {
    return subject == other.subject && classes.equals(other.classes);
  }

  /** Whether the objective is all that the two differ in. */
  boolean differsInObjectiveOnly(Question other) {
    return sameClassesAs(other)
        && settings.withObjective(other.settings.objective()).equals(other.settings);
  }
}
