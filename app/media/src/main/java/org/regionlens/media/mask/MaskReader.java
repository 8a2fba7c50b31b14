package org.regionlens.media.mask;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.format.ArrayKeys;
import org.regionlens.media.format.InputContext;
import org.regionlens.media.format.NamedArray;
import org.regionlens.media.format.Stored;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.rle.RleMask;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Takes what a file holds for a mask. */
public final class MaskReader {
  private MaskReader() {}

  /**
   * The mask in a file.
   *
   * @param title of the file's format
   * @throws UnreadableException if the file holds no labels, or several arrays that may be some
   */
  public static RawMask read(Stored stored, String title, InputContext context)
      throws UnreadableException {
    return switch (stored) {
      case Stored.Arrays arrays -> ofArrays(arrays, context);
      case Stored.Picture picture -> ofPicture(picture, title);
      case Stored.Shapes shapes -> ofShapes(shapes, context);
    };
  }

  private static RawMask ofArrays(Stored.Arrays arrays, InputContext context)
      throws UnreadableException {
    PixelLimit limit = context.job().limit();
    NamedArray chosen =
        ArrayKeys.choose(
            arrays, Role.MASK, context.choices().key(Role.MASK), array -> fits(array, limit));
    // Refused by its header, before it is inflated.
    requirePlane(chosen.require(), limit);
    NumberArray array = whole(chosen.load());
    String type = chosen.require().type().numpyName();
    return labels(
        array,
        chosen.key().isEmpty()
            ? Phrase.of("read.mask.array", type)
            : Phrase.of("read.mask.array.named", chosen.key(), type),
        arrays.notes());
  }

  private static boolean fits(NumberArray array, PixelLimit limit) {
    try {
      requireLabels(array, limit);
      return true;
    } catch (UnreadableException e) {
      return false;
    }
  }

  /**
   * Passes if an array can be labels, by its type and shape alone.
   *
   * @throws UnreadableException if it cannot
   */
  private static void requireLabels(NumberArray array, PixelLimit limit)
      throws UnreadableException {
    if (!array.type().isInteger()) {
      throw new UnreadableException("unreadable.mask.type", array.type().numpyName());
    }
    requirePlane(array, limit);
  }

  private static void requirePlane(NumberArray array, PixelLimit limit) throws UnreadableException {
    NumberArray plane = plane(array);
    if (plane.axes() != 2) {
      throw new UnreadableException("unreadable.mask.shape", array.shapeText());
    }
    limit.check(plane.size(1), plane.size(0));
  }

  /**
   * Labels that are stored as floating-point numbers, as nibabel does unless it is told otherwise,
   * are whole numbers all the same.
   *
   * @throws UnreadableException if one of the numbers is not whole
   */
  private static NumberArray whole(NumberArray array) throws UnreadableException {
    if (array.type().isInteger()) {
      return array;
    }
    double[] values = array.toDoubles();
    long[] labels = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      labels[i] = (long) values[i];
      if (labels[i] != values[i]) {
        throw new UnreadableException("unreadable.mask.type", array.type().numpyName());
      }
    }
    return NumberArray.of(
        ElementType.INT64, ByteOrder.nativeOrder(), MemorySegment.ofArray(labels), array.shape());
  }

  /** The array without axes of one element at its ends, such as a batch of one. */
  private static NumberArray plane(NumberArray array) {
    NumberArray plane = array;
    while (plane.axes() > 2 && plane.size(0) == 1) {
      plane = plane.select(0, 0);
    }
    while (plane.axes() > 2 && plane.size(plane.axes() - 1) == 1) {
      plane = plane.select(plane.axes() - 1, 0);
    }
    return plane;
  }

  /**
   * The labels of an array of whole numbers.
   *
   * @throws UnreadableException if one is too large for a label
   */
  public static RawMask labels(NumberArray array, Phrase how, List<Phrase> notes)
      throws UnreadableException {
    NumberArray plane = plane(array);
    long[] wide = plane.toLongs();
    int[] values = new int[wide.length];
    for (int i = 0; i < wide.length; i++) {
      if (wide[i] != (int) wide[i]) {
        throw new UnreadableException("unreadable.mask.range", Long.toString(wide[i]));
      }
      values[i] = (int) wide[i];
    }
    return new RawMask(
        new Stored.Picture(
            plane.size(0),
            plane.size(1),
            values,
            Stored.Form.GREY,
            8 * plane.type().bytes(),
            null,
            notes),
        List.of(),
        how);
  }

  /** A picture as a mask. */
  public static RawMask ofPicture(Stored.Picture picture, String title) {
    return new RawMask(
        picture,
        List.of(),
        switch (picture.form()) {
          case PALETTE -> {
            List<Integer> colours = picture.palette() == null ? List.of() : picture.palette();
            yield VocPalette.matches(colours)
                ? Phrase.of("read.mask.voc", title)
                : Phrase.of("read.mask.palette", title, Integer.toString(colours.size()));
          }
          case GREY -> Phrase.of("read.mask.grey", title, Integer.toString(picture.bits()));
          case COLOUR, LOSSY -> Phrase.of("read.mask.colours");
        });
  }

  private static RawMask ofShapes(Stored.Shapes shapes, InputContext context)
      throws UnreadableException {
    RleMask mask = shapes.painter().paint(context.image());
    List<Phrase> notes = new ArrayList<>();
    if (mask.overlaps() > 0) {
      notes.add(Phrase.of("read.note.overlaps", mask.overlaps()));
    }
    // Without a depth: 255 is where nothing was painted, never the white of a picture.
    return new RawMask(
        new Stored.Picture(
            mask.height(), mask.width(), mask.labels(), Stored.Form.GREY, 0, null, notes),
        mask.rows(),
        Phrase.of(shapes.how(), mask.objects()));
  }
}
