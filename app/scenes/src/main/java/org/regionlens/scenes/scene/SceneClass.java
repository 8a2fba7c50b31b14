package org.regionlens.scenes.scene;

/** A class of a scene: its label, name and colour (opaque ARGB). */
public record SceneClass(int index, String name, int argb) {
  /**
   * A class.
   *
   * @param rgb its colour as 0xrrggbb
   */
  public static SceneClass of(int index, String name, int rgb) {
    return new SceneClass(index, name, 0xFF000000 | rgb);
  }
}
