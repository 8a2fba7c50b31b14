package org.regionlens.media.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.image.RasterImage;

/**
 * What a figure shows; the renderer lays it out.
 *
 * @param title first line
 * @param subtitle second line
 * @param picture one pixel per pixel of the image; transparent pixels are hatched
 * @param bar colour bar, or null
 * @param legend colours that are named under the picture
 * @param footer lines of small print: parameters, losses, version
 */
public record Figure(
    String title,
    String subtitle,
    RasterImage picture,
    @Nullable Bar bar,
    List<LegendEntry> legend,
    List<String> footer) {
  public Figure {
    legend = List.copyOf(legend);
    footer = List.copyOf(footer);
  }

  /**
   * A colour bar.
   *
   * @param scale values and colours
   * @param unit beside the bar
   * @param under whether some value lies below the range
   * @param over whether some value lies above the range
   */
  public record Bar(ColourScale scale, String unit, boolean under, boolean over) {}

  /**
   * A named colour.
   *
   * @param name for people
   * @param swatch how the colour is shown
   * @param argb opaque colour; passed over for hatching
   */
  public record LegendEntry(String name, Swatch swatch, int argb) {}

  /** How a legend shows a colour. */
  public enum Swatch {
    /** A filled square. */
    FILL,
    /** An empty square with a coloured border. */
    OUTLINE,
    /** Stripes, as where there is no value. */
    HATCH
  }
}
