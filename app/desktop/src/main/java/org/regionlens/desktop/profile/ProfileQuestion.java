package org.regionlens.desktop.profile;

import java.util.List;
import java.util.OptionalInt;
import org.regionlens.desktop.session.Question;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;

/**
 * What a profile is about.
 *
 * @param asked what the panes show
 * @param curves the maps whose curves are wanted
 */
record ProfileQuestion(Question asked, List<MapRef> curves) {
  ProfileQuestion {
    curves = List.copyOf(curves);
  }

  /** The one class meant; empty: each. */
  OptionalInt classIndex() {
    return asked.classes() instanceof ClassSelection.One(int index)
        ? OptionalInt.of(index)
        : OptionalInt.empty();
  }

  ProfileAnswer answer(EdgeStudy study, Cancellation cancellation) {
    EdgeReport report =
        study.study(
            asked.subject().labels(),
            asked.subject().logits(),
            asked.settings(),
            classIndex(),
            EdgeSettings.defaults().withCurves(curves),
            cancellation);
    return new ProfileAnswer(this, report);
  }
}
