package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ExifOrientation;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** JPEG, whose colours are never exact. */
final class JpegFormat implements Format {

  @Override
  public String title() {
    return "JPEG";
  }

  @Override
  public List<String> endings() {
    return List.of("jpg", "jpeg");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.IMAGE, Role.MASK);
  }

  @Override
  public boolean matches(FileHead head) {
    return ImageDecoder.isJpeg(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.IMAGE;
  }

  @Override
  public Phrase describe(InputContent content) {
    return Phrase.of("inspect.jpeg");
  }

  @Override
  public int orientation(InputContent content) throws UnreadableException {
    return ExifOrientation.ofJpeg(content.bytes());
  }

  @Override
  public RasterImage image(InputContent content, String key, DecodeJob job)
      throws UnreadableException {
    return ImageDecoder.decode(content.bytes(), job);
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    return PngFormat.colours(content, Stored.Form.LOSSY, List.of(), job);
  }
}
