package org.regionlens.media.input;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.image.PngFile.ColourType;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.text.UnreadableException;

/** Masks as palette PNG (the indices) and grey PNG (the stored values). */
final class PngMaskReader implements MaskReader {

  @Override
  public boolean accepts(InputContent content) {
    return PngFile.matches(content.head());
  }

  @Override
  public RawMask read(InputContent content) throws UnreadableException {
    PngFile file = PngFile.parse(content.bytes());
    PngFile.Header header = file.header();
    return switch (header.colourType()) {
      case PALETTE -> palette(content, file);
      case GREY ->
          new RawMask(
              header.height(),
              header.width(),
              ImageDecoder.firstBand(content.bytes()),
              header.bitDepth(),
              null,
              "read.mask.grey",
              Integer.toString(header.bitDepth()));
      case RGB, RGB_ALPHA, GREY_ALPHA -> throw colours(content, header.colourType());
    };
  }

  private static RawMask palette(InputContent content, PngFile file) throws UnreadableException {
    List<Integer> colours = palette(file);
    PngFile.Header header = file.header();
    return new RawMask(
        header.height(),
        header.width(),
        ImageDecoder.firstBand(content.bytes()),
        0,
        colours,
        VocPalette.matches(colours) ? "read.mask.voc" : "read.mask.palette",
        Integer.toString(colours.size()));
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

  /** Says how many colours there are: the more, the surer that edges were smoothed. */
  private static UnreadableException colours(InputContent content, ColourType type)
      throws UnreadableException {
    RasterImage image = ImageDecoder.decode(content.bytes());
    Set<Integer> colours = new HashSet<>();
    for (int pixel : image.pixels()) {
      colours.add(pixel);
    }
    String key =
        type == ColourType.GREY_ALPHA
            ? "unreadable.mask.grey-alpha"
            : colours.size() > 256 ? "unreadable.mask.smoothed" : "unreadable.mask.colours";
    return new UnreadableException(key, Integer.toString(colours.size()));
  }
}
