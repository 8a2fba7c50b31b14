/** Timings of the engine; values are checked before they are timed (docs/performance.md). */
package org.regionlens.benchmarks;
