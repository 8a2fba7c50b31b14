package org.regionlens.engine.kernel;

/**
 * What the labels alone say about the windows: it outlives a change of the prediction.
 *
 * @param mean ȳ, [d]
 * @param scatter S_yy, vectors centred, not divided by N, [d,d] row-major
 */
public record LabelScatter(double[] mean, double[] scatter) {}
