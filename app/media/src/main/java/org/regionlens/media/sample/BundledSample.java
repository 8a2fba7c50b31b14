package org.regionlens.media.sample;

/**
 * A scene that comes with the program.
 *
 * @param renderer what renders it
 * @param seed its seed
 * @param lookFor what to look for, one sentence
 */
record BundledSample(SceneRenderer renderer, long seed, String lookFor) {}
