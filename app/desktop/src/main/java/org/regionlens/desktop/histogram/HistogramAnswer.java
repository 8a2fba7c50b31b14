package org.regionlens.desktop.histogram;

import org.regionlens.desktop.pane.ShownMap;
import org.regionlens.media.chart.Histogram;

/**
 * A histogram and what it is of.
 *
 * @param shown the map
 * @param histogram of its values
 */
record HistogramAnswer(ShownMap shown, Histogram histogram) {}
