package org.regionlens.media.export;

import java.util.Locale;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;

/** What becomes of a map in a file. */
public enum ExportForm {
  /** One image pixel is one file pixel, or a square of them; nothing else. */
  HEATMAP("png"),
  /** With title, colour bar, legend and parameters. */
  FIGURE("png"),
  /** Values as 32-bit floating-point numbers in a TIFF picture. */
  TIFF("tiff"),
  /** Values as float32 in NumPy's format. */
  NPY("npy"),
  /** Values as text, a line for a row of the image. */
  CSV("csv");

  private final String ending;

  ExportForm(String ending) {
    this.ending = ending;
  }

  /** Of the file, without the dot. */
  public String ending() {
    return ending;
  }

  /** The name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the file is a picture to look at; else it holds values. */
  public boolean isPicture() {
    return ending.equals("png");
  }

  /** Whether a map can be had so: the overlay has no values. */
  public boolean holds(MapRef map) {
    return isPicture() || map.kind() != MapSpec.Kind.PICTURE;
  }
}
