package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.safetensors.SafetensorsFile;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Tensors in a file of safetensors. */
final class SafetensorsFormat implements Format {

  @Override
  public String title() {
    return "safetensors";
  }

  @Override
  public List<String> endings() {
    return List.of("safetensors");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return SafetensorsFile.matches(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.PREDICTION;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    return Phrase.of("inspect.safetensors", ArrayKeys.listing(arrays(content)));
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    return new Stored.Arrays(arrays(content), List.of());
  }

  private static List<NamedArray> arrays(InputContent content) throws UnreadableException {
    return NamedArray.of(SafetensorsFile.read(content.segment()));
  }
}
