package org.regionlens.media.input;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.TiffPicture;
import org.regionlens.media.text.UnreadableException;

/** Masks as TIFF of whole numbers, palette indices or colours; the first page. */
final class TiffMaskReader implements MaskReader {

  @Override
  public boolean accepts(InputContent content) {
    return ImageDecoder.isTiff(content.head());
  }

  @Override
  public RawMask read(InputContent content, InputContext context) throws UnreadableException {
    TiffPicture picture = ImageDecoder.tiff(content.bytes(), context.job());
    if (picture.kind() == TiffPicture.Kind.FLOAT) {
      throw new UnreadableException("unreadable.mask.type", "float" + picture.bits());
    }
    String bits = Integer.toString(picture.bits());
    RawMask mask =
        new RawMask(
            picture.height(),
            picture.width(),
            picture.whole(),
            form(picture.kind()),
            picture.bits(),
            picture.palette(),
            List.of(),
            switch (picture.kind()) {
              case PALETTE -> palette(picture.palette());
              case RGB -> Phrase.of("read.mask.colours");
              case GREY, FLOAT -> Phrase.of("read.mask.tiff.grey", bits);
            },
            List.of());
    return picture.morePages() ? mask.with(Phrase.of("read.note.pages")) : mask;
  }

  private static Phrase palette(@Nullable List<Integer> colours) {
    boolean voc = colours != null && VocPalette.matches(colours);
    return Phrase.of(voc ? "read.mask.tiff.voc" : "read.mask.tiff.palette");
  }

  private static RawMask.Form form(TiffPicture.Kind kind) {
    return switch (kind) {
      case PALETTE -> RawMask.Form.PALETTE;
      case RGB -> RawMask.Form.COLOUR;
      case GREY, FLOAT -> RawMask.Form.GREY;
    };
  }
}
