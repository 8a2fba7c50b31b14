package org.regionlens.media.input;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.text.UnreadableException;

/** Masks as PNG: palette indices, grey values as they are stored, or colours. */
final class PngMaskReader implements MaskReader {

  @Override
  public boolean accepts(InputContent content) {
    return PngFile.matches(content.head());
  }

  @Override
  public RawMask read(InputContent content, InputContext context) throws UnreadableException {
    PngFile file = PngFile.parse(content.bytes());
    RawMask mask =
        switch (file.header().colourType()) {
          case PALETTE -> palette(content, file, context.job());
          case GREY -> grey(content, file.header(), context.job());
          case RGB, RGB_ALPHA -> colours(content, RawMask.Form.COLOUR, context.job());
          case GREY_ALPHA -> throw new UnreadableException("unreadable.mask.grey-alpha");
        };
    boolean animated = file.chunks().stream().anyMatch(chunk -> chunk.type().equals("acTL"));
    return animated ? mask.with(Phrase.of("read.note.animated")) : mask;
  }

  private static RawMask grey(InputContent content, PngFile.Header header, DecodeJob job)
      throws UnreadableException {
    return RawMask.picture(
        header.height(),
        header.width(),
        ImageDecoder.firstBand(content.bytes(), job),
        RawMask.Form.GREY,
        header.bitDepth(),
        Phrase.of("read.mask.grey", Integer.toString(header.bitDepth())));
  }

  private static RawMask palette(InputContent content, PngFile file, DecodeJob job)
      throws UnreadableException {
    List<Integer> colours = palette(file);
    PngFile.Header header = file.header();
    return new RawMask(
        header.height(),
        header.width(),
        ImageDecoder.firstBand(content.bytes(), job),
        RawMask.Form.PALETTE,
        header.bitDepth(),
        colours,
        List.of(),
        VocPalette.matches(colours)
            ? Phrase.of("read.mask.voc")
            : Phrase.of("read.mask.palette", Integer.toString(colours.size())),
        List.of());
  }

  private static List<Integer> palette(PngFile file) throws UnreadableException {
    for (PngFile.Chunk chunk : file.chunks()) {
      if (chunk.type().equals("PLTE")) {
        ByteBuffer data = chunk.data();
        List<Integer> colours = new ArrayList<>();
        while (data.remaining() >= 3) {
          colours.add(0xff << 24 | byteOf(data) << 16 | byteOf(data) << 8 | byteOf(data));
        }
        return List.copyOf(colours);
      }
    }
    throw new UnreadableException("unreadable.png.header");
  }

  private static int byteOf(ByteBuffer data) {
    return data.get() & 0xff;
  }

  /** The colours 0xRRGGBB of a picture; transparency says nothing of a label. */
  static RawMask colours(InputContent content, RawMask.Form form, DecodeJob job)
      throws UnreadableException {
    RasterImage image = ImageDecoder.decode(content.bytes(), job);
    int[] rgb = new int[image.pixels().length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = image.pixels()[i] & 0xffffff;
    }
    return RawMask.picture(
        image.height(), image.width(), rgb, form, 8, Phrase.of("read.mask.colours"));
  }
}
