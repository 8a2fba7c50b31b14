package org.regionlens.media.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.rle.ImageHint;
import org.regionlens.media.rle.RleMask;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** What a file holds, whatever its format. */
public sealed interface Stored {

  /** Numbers with shapes: one array, or several with names. */
  record Arrays(List<NamedArray> arrays, List<Phrase> notes) implements Stored {
    public Arrays {
      arrays = List.copyOf(arrays);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A picture, its samples as they are stored.
   *
   * @param height pixels
   * @param width pixels
   * @param values height·width palette indices, grey values or 0xRRGGBB, row-major; not changed
   *     afterwards
   * @param form what a value is
   * @param bits bits per sample
   * @param palette ARGB colours by index if the values are indices, else null
   * @param notes what must be said of the file
   */
  record Picture(
      int height,
      int width,
      int[] values,
      Form form,
      int bits,
      @Nullable List<Integer> palette,
      List<Phrase> notes)
      implements Stored {
    public Picture {
      notes = List.copyOf(notes);
    }

    /** One without a palette of which nothing need be said. */
    public static Picture of(int height, int width, int[] values, Form form, int bits) {
      return new Picture(height, width, values, form, bits, null, List.of());
    }
  }

  /** What a value of a picture is. */
  enum Form {
    PALETTE,
    GREY,
    COLOUR,
    /** A colour that was changed to save room, as JPEG does. */
    LOSSY
  }

  /**
   * Labels drawn as shapes, such as run lengths; painted when it is known for which image.
   *
   * @param painter paints them
   * @param how its {0} is the number of shapes
   */
  record Shapes(Painter painter, String how) implements Stored {}

  /** Paints labels. */
  @FunctionalInterface
  interface Painter {
    /**
     * The labels of an image.
     *
     * @throws UnreadableException if there are none for it, or its size must be known and is not
     */
    RleMask paint(ImageHint image) throws UnreadableException;
  }
}
