package org.regionlens.cli;

import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;

/**
 * A case to compute on, and what computes.
 *
 * @param loaded the case, its prediction changed as asked for
 * @param settings of the loss
 * @param engine with the chosen kernel, on the threads
 * @param threads for all else
 */
record OpenedCase(Case loaded, Settings settings, RegionEngine engine, Threads threads) {}
