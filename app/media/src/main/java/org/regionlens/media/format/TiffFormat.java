package org.regionlens.media.format;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.image.TiffPicture;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** TIFF: whole numbers, palette indices, colours, or floating-point numbers; the first page. */
final class TiffFormat implements Format {

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
    return ImageDecoder.isTiff(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.IMAGE;
  }

  @Override
  public Phrase describe(InputContent content) {
    return Phrase.of("inspect.tiff");
  }

  @Override
  public RasterImage image(InputContent content, String key, DecodeJob job)
      throws UnreadableException {
    return ImageDecoder.decode(content.bytes(), job);
  }

  private static float[] floats(double[] samples) {
    float[] floats = new float[samples.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) samples[i];
    }
    return floats;
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    TiffPicture picture = ImageDecoder.tiff(content.bytes(), job);
    List<Phrase> notes = picture.morePages() ? List.of(Phrase.of("read.note.pages")) : List.of();
    if (picture.kind() == TiffPicture.Kind.FLOAT) {
      NumberArray array =
          NumberArray.of(
              picture.bits() == 64 ? ElementType.FLOAT64 : ElementType.FLOAT32,
              ByteOrder.nativeOrder(),
              picture.bits() == 64
                  ? MemorySegment.ofArray(picture.samples())
                  : MemorySegment.ofArray(floats(picture.samples())),
              picture.height(),
              picture.width());
      return new Stored.Arrays(List.of(NamedArray.of("", array)), notes);
    }
    return new Stored.Picture(
        picture.height(),
        picture.width(),
        picture.whole(),
        switch (picture.kind()) {
          case PALETTE -> Stored.Form.PALETTE;
          case RGB -> Stored.Form.COLOUR;
          case GREY, FLOAT -> Stored.Form.GREY;
        },
        picture.bits(),
        picture.palette(),
        notes);
  }
}
