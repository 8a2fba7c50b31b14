package org.regionlens.engine.kernel;

/**
 * Means and scatter matrices of the windows, vectors centred, not divided by N (docs/method,
 * "Scatter").
 *
 * @param labelMean ȳ, [d]
 * @param predictionMean p̄, [d]
 * @param labels S_yy, [d,d] row-major
 * @param prediction S_pp, [d,d] row-major
 * @param cross S_yp, [d,d] row-major: row of y, column of p
 */
public record Scatter(
    double[] labelMean,
    double[] predictionMean,
    double[] labels,
    double[] prediction,
    double[] cross) {}
