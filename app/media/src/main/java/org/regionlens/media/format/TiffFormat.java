package org.regionlens.media.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.tiff.TiffFile;
import org.regionlens.media.tiff.TiffPicture;

/**
 * TIFF: a picture of grey values, palette indices or colours is read as such; numbers of other
 * types, several channels and several pages are arrays. The pages are one array, and each is one by
 * itself.
 */
final class TiffFormat implements Format {
  /** Greatest depth of a sample of a picture. */
  private static final int PICTURE_BITS = 16;

  /** Most pages that are named one by one. */
  private static final int MOST_NAMED = 1000;

  @Override
  public String title() {
    return "TIFF";
  }

  @Override
  public List<String> endings() {
    return List.of("tif", "tiff");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return TiffFile.matches(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.IMAGE;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    TiffFile file = TiffFile.parse(content.bytes(), DecodeJob.PLAIN);
    NumberArray head = file.head(true);
    return Phrase.of(
        "inspect.tiff",
        head.type().numpyName(),
        head.shapeText(),
        Integer.toString(file.facts().bits()),
        file.pages());
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    TiffFile file = TiffFile.parse(content.bytes(), job);
    TiffPicture.Kind kind = file.kind();
    boolean colour = kind == TiffPicture.Kind.RGB || kind == TiffPicture.Kind.PALETTE;
    List<Phrase> notes = notes(file, colour);
    if (colour || (file.pages() == 1 && isGreyPicture(file))) {
      return picture(file.page(0), notes);
    }
    if (file.pages() == 1) {
      NamedArray only = new NamedArray("", file.head(false), null, () -> file.page(0).values());
      return new Stored.Arrays(List.of(only), notes);
    }
    List<NamedArray> arrays = new ArrayList<>();
    arrays.add(new NamedArray(ArrayKeys.PAGES, file.head(true), null, () -> file.stack().values()));
    for (int i = 0; i < Math.min(MOST_NAMED, file.pages()); i++) {
      int page = i;
      arrays.add(
          new NamedArray(
              ArrayKeys.page(i), file.head(false), null, () -> file.page(page).values()));
    }
    return new Stored.Arrays(arrays, notes);
  }

  /** Unsigned numbers of 1 to 16 bits are greys; all others are numbers of their own. */
  private static boolean isGreyPicture(TiffFile file) throws UnreadableException {
    ElementType type = file.head(false).type();
    return file.kind() == TiffPicture.Kind.GREY
        && (type == ElementType.UINT8 || type == ElementType.UINT16)
        && file.facts().bits() <= PICTURE_BITS;
  }

  private static List<Phrase> notes(TiffFile file, boolean firstOnly) throws UnreadableException {
    List<Phrase> notes = new ArrayList<>();
    if (file.facts().others() > 0 || (firstOnly && file.pages() > 1)) {
      notes.add(Phrase.of("read.note.pages"));
    }
    switch (file.facts().white()) {
      case TURNED -> notes.add(Phrase.of("read.note.white-turned"));
      case AS_STORED -> notes.add(Phrase.of("read.note.white-stored"));
      case NO -> {}
    }
    return notes;
  }

  private static Stored.Picture picture(TiffPicture picture, List<Phrase> notes) {
    TiffPicture.Facts facts = picture.facts();
    boolean colour = picture.kind() == TiffPicture.Kind.RGB;
    int[] values = colour ? picture.rgb() : whole(picture.values().toLongs());
    if (facts.lossy() && !colour) {
      for (int i = 0; i < values.length; i++) {
        values[i] *= 0x010101;
      }
    }
    return new Stored.Picture(
        facts.height(),
        facts.width(),
        values,
        facts.lossy()
            ? Stored.Form.LOSSY
            : colour
                ? Stored.Form.COLOUR
                : picture.palette() != null ? Stored.Form.PALETTE : Stored.Form.GREY,
        colour || facts.lossy() ? 8 : facts.bits(),
        picture.palette(),
        notes);
  }

  private static int[] whole(long[] wide) {
    int[] values = new int[wide.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) wide[i];
    }
    return values;
  }
}
