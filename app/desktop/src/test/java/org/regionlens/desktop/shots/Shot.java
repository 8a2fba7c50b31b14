package org.regionlens.desktop.shots;

/**
 * A picture to be taken in both themes, of a window of its own.
 *
 * @param name of the files, before the theme
 * @param size of the window
 * @param steps what is done in the window before
 */
record Shot(String name, Size size, Steps steps) {
  private static final Size USUAL = new Size(1440, 900, 1);

  /** What is done in a window that shows a case. */
  @FunctionalInterface
  interface Steps {
    void take(ShotWindow window) throws Exception;
  }

  /**
   * The size of a window.
   *
   * @param scale pixels of the picture for a unit of the window
   */
  record Size(int width, int height, double scale) {}

  /** A picture at the usual size. */
  static Shot of(String name, Steps steps) {
    return new Shot(name, USUAL, steps);
  }

  Shot sized(int width, int height, double scale) {
    return new Shot(name, new Size(width, height, scale), steps);
  }
}
