package org.regionlens.scenes.scene;

import java.util.List;

/** Renders one kind of scene; every seed gives another of its kind, the same on every machine. */
public interface SceneRenderer {
  /** The name of its folder. */
  String name();

  /** Its classes by label, 0 upwards. */
  List<SceneClass> classes();

  Scene render(long seed);
}
