/**
 * The expensive sums with {@code jdk.incubator.vector}; the only package that imports it. Every sum
 * over windows is taken apart into correlations of whole maps and the few windows at the border of
 * what is kept (docs/method, "How it is computed").
 */
package org.regionlens.engine.simd;
