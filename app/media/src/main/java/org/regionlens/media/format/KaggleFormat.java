package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.rle.KaggleCsv;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Run lengths as in Kaggle's competitions, in a table of text; told by its ending alone. */
final class KaggleFormat implements Format {

  @Override
  public String title() {
    return "CSV";
  }

  @Override
  public List<String> endings() {
    return List.of("csv");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.MASK);
  }

  @Override
  public boolean matches(FileHead head) {
    return head.ends("csv");
  }

  @Override
  public Role usual(FileHead head) {
    return Role.MASK;
  }

  @Override
  public Phrase describe(InputContent content) {
    return Phrase.of("inspect.csv");
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    byte[] csv = content.bytes();
    return new Stored.Shapes(image -> KaggleCsv.read(csv, image), "read.mask.kaggle");
  }
}
