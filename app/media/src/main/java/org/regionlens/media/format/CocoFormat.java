package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.rle.CocoJson;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Run lengths of COCO, in JSON. */
final class CocoFormat implements Format {

  @Override
  public String title() {
    return "COCO";
  }

  @Override
  public List<String> endings() {
    return List.of("json");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.MASK);
  }

  /** Whether the first byte that is no space begins an object or a list. */
  @Override
  public boolean matches(FileHead head) {
    for (byte each : head.bytes()) {
      if (each == '{' || each == '[') {
        return true;
      }
      if (each > ' ' || each < 0) {
        return false;
      }
    }
    return false;
  }

  @Override
  public Role usual(FileHead head) {
    return Role.MASK;
  }

  @Override
  public Phrase describe(InputContent content) {
    return Phrase.of("inspect.json");
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    byte[] json = content.bytes();
    return new Stored.Shapes(image -> CocoJson.read(json, image), "read.mask.coco");
  }
}
