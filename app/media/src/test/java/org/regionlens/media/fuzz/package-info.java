/**
 * Coverage-guided fuzzing of the parsers. Plain test runs repeat the kept inputs; with {@code
 * JAZZER_FUZZ=1} one target at a time is fuzzed (docs/formats).
 */
package org.regionlens.media.fuzz;
