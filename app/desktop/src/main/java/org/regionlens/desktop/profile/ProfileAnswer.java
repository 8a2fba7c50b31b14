package org.regionlens.desktop.profile;

import org.regionlens.engine.edge.EdgeReport;

/**
 * A profile.
 *
 * @param question what was asked
 * @param report the engine's answer
 */
record ProfileAnswer(ProfileQuestion question, EdgeReport report) {}
