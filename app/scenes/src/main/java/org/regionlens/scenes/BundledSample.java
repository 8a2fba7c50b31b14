package org.regionlens.scenes;

import org.regionlens.scenes.scene.SceneRenderer;

/**
 * A scene that comes with the program.
 *
 * @param renderer what renders it
 * @param seed its seed
 * @param networks the kind of scene that the networks have learned, which is the name of their
 *     folder in training
 * @param imagined whether the prediction of an imagined network comes with it
 */
record BundledSample(SceneRenderer renderer, long seed, String networks, boolean imagined) {
  String name() {
    return renderer.name();
  }
}
