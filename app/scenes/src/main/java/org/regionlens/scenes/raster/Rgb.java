package org.regionlens.scenes.raster;

/** Light or reflectance in three channels, linear, 0 and up. */
public record Rgb(double r, double g, double b) {
  public static final Rgb BLACK = new Rgb(0, 0, 0);

  public static Rgb grey(double value) {
    return new Rgb(value, value, value);
  }

  /** The linear value of a colour written as on the web, {@code 0xrrggbb}. */
  public static Rgb web(int colour) {
    return new Rgb(linear((colour >> 16) & 255), linear((colour >> 8) & 255), linear(colour & 255));
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
  }

  public Rgb plus(Rgb other) {
    return new Rgb(r + other.r, g + other.g, b + other.b);
  }

  public Rgb times(double factor) {
    return new Rgb(r * factor, g * factor, b * factor);
  }

  public Rgb times(Rgb other) {
    return new Rgb(r * other.r, g * other.g, b * other.b);
  }

  /** This colour at {@code t} = 0, the other at 1. */
  public Rgb mix(Rgb other, double t) {
    return new Rgb(r + (other.r - r) * t, g + (other.g - g) * t, b + (other.b - b) * t);
  }
}
