package org.regionlens.desktop.profile;

import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSums;

/**
 * A profile.
 *
 * @param question what was asked
 * @param report the engine's answer
 */
record ProfileAnswer(ProfileQuestion question, EdgeReport report) {

  /** Of the one class, or of all together. */
  EdgeSums sums() {
    return report.classes().size() == 1 ? report.classes().getFirst().sums() : report.all();
  }
}
