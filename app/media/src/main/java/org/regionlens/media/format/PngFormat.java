package org.regionlens.media.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ExifOrientation;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** PNG: palette indices, grey values as they are stored, or colours. */
final class PngFormat implements Format {
  private static final int COLOUR_TYPE_AT = 25;

  @Override
  public String title() {
    return "PNG";
  }

  @Override
  public List<String> endings() {
    return List.of("png");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return PngFile.matches(head.bytes());
  }

  /** A palette or grey picture is a mask, a colour picture an image. */
  @Override
  public Role usual(FileHead head) {
    int type = head.bytes().length > COLOUR_TYPE_AT ? head.bytes()[COLOUR_TYPE_AT] : 2;
    return type == 0 || type == 3 ? Role.MASK : Role.IMAGE;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    PngFile.Header header = PngFile.parse(content.bytes()).header();
    return Phrase.of(
        "inspect.png." + header.colourType().name(),
        Integer.toString(header.bitDepth()),
        Integer.toString(header.width()),
        Integer.toString(header.height()));
  }

  @Override
  public int orientation(InputContent content) throws UnreadableException {
    return ExifOrientation.ofPng(content.bytes());
  }

  @Override
  public RasterImage image(InputContent content, String key, DecodeJob job)
      throws UnreadableException {
    return ImageDecoder.decode(content.bytes(), job);
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    PngFile file = PngFile.parse(content.bytes());
    PngFile.Header header = file.header();
    List<Phrase> notes =
        file.chunks().stream().anyMatch(chunk -> chunk.type().equals("acTL"))
            ? List.of(Phrase.of("read.note.animated"))
            : List.of();
    boolean palette = header.colourType() == PngFile.ColourType.PALETTE;
    return switch (header.colourType()) {
      case PALETTE, GREY ->
          new Stored.Picture(
              header.height(),
              header.width(),
              ImageDecoder.firstBand(content.bytes(), job),
              palette ? Stored.Form.PALETTE : Stored.Form.GREY,
              header.bitDepth(),
              palette ? palette(file) : null,
              notes);
      case RGB, RGB_ALPHA -> colours(content, Stored.Form.COLOUR, notes, job);
      case GREY_ALPHA -> throw new UnreadableException("unreadable.mask.grey-alpha");
    };
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
  static Stored.Picture colours(
      InputContent content, Stored.Form form, List<Phrase> notes, DecodeJob job)
      throws UnreadableException {
    RasterImage image = ImageDecoder.decode(content.bytes(), job);
    int[] rgb = new int[image.pixels().length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = image.pixels()[i] & 0xffffff;
    }
    return new Stored.Picture(image.height(), image.width(), rgb, form, 8, null, notes);
  }
}
