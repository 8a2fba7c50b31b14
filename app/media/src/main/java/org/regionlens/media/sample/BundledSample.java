package org.regionlens.media.sample;

import org.regionlens.media.sample.scene.SceneRenderer;

/**
 * A scene that comes with the program.
 *
 * @param renderer what renders it
 * @param seed its seed
 * @param lookFor what to look for, one sentence
 */
record BundledSample(SceneRenderer renderer, long seed, String lookFor) {}
