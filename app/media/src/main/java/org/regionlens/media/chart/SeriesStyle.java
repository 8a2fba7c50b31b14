package org.regionlens.media.chart;

/**
 * How a series is told from the others: a colour of Okabe and Ito (Color Universal Design, 2008),
 * which readers with any colour vision can tell apart, and besides a dash and a marker of its own,
 * so that a chart can be read in grey.
 */
public enum SeriesStyle {
  BLUE(0x0072b2, 0x56b4e9, Marker.DISC),
  VERMILLION(0xd55e00, 0xf0803c, Marker.SQUARE, 7, 3),
  GREEN(0x009e73, 0x009e73, Marker.TRIANGLE, 2, 2.5f),
  PURPLE(0xb3608f, 0xcc79a7, Marker.DIAMOND, 9, 3, 2, 3),
  ORANGE(0xc98500, 0xe69f00, Marker.RING, 5, 2),
  SKY(0x3a95cb, 0x8fd0f5, Marker.CROSS, 1.5f, 2),
  INK(0x3c4043, 0xd5d8dd, Marker.BAR, 4, 4),
  YELLOW(0x9c9200, 0xf0e442, Marker.SQUARE, 12, 3);

  /** The shape of the points. */
  enum Marker {
    DISC,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    RING,
    CROSS,
    BAR
  }

  private final int light;
  private final int dark;
  private final Marker marker;

  // Filled once, never handed out.
  @SuppressWarnings("ImmutableEnumChecker")
  private final float[] dash;

  SeriesStyle(int light, int dark, Marker marker, float... dash) {
    this.light = light;
    this.dark = dark;
    this.marker = marker;
    this.dash = dash;
  }

  /** The style of the n-th series of a chart that has no better reason for one. */
  public static SeriesStyle of(int place) {
    return values()[Math.floorMod(place, values().length)];
  }

  /** 0xRRGGBB. */
  public int rgb(ChartTheme theme) {
    return theme == ChartTheme.DARK ? dark : light;
  }

  Marker marker() {
    return marker;
  }

  float[] dash() {
    return dash.clone();
  }
}
