package org.regionlens.media.chart;

import java.awt.Color;

/** Light or dark, with the colours of everything but the data. */
public enum ChartTheme {
  /** Dark on white, as on paper. */
  LIGHT(0xffffff, 0x202124, 0x5f6368, 0xe4e6ea, 0x80868b, 0x0072b2),
  /** Light on nearly black. */
  DARK(0x0d1117, 0xe8eaed, 0xa8adb5, 0x32363d, 0x7d838c, 0x56b4e9);

  private final int ground;
  private final int ink;
  private final int small;
  private final int grid;
  private final int frame;
  private final int accent;

  ChartTheme(int ground, int ink, int small, int grid, int frame, int accent) {
    this.ground = ground;
    this.ink = ink;
    this.small = small;
    this.grid = grid;
    this.frame = frame;
    this.accent = accent;
  }

  /** The colour behind everything, 0xRRGGBB. */
  public int ground() {
    return ground;
  }

  Color groundColour() {
    return new Color(ground);
  }

  Color ink() {
    return new Color(ink);
  }

  Color small() {
    return new Color(small);
  }

  Color grid() {
    return new Color(grid);
  }

  Color frame() {
    return new Color(frame);
  }

  /** Of what is marked. */
  Color accent() {
    return new Color(accent);
  }
}
