package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Several arrays of NumPy in a ZIP archive. */
final class NpzFormat implements Format {

  @Override
  public String title() {
    return "NumPy";
  }

  @Override
  public List<String> endings() {
    return List.of("npz");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return NpzFile.matches(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.PREDICTION;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    return Phrase.of("inspect.npz", ArrayKeys.listing(arrays(content)));
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    return new Stored.Arrays(arrays(content), List.of());
  }

  private static List<NamedArray> arrays(InputContent content) throws UnreadableException {
    NpzFile file = new NpzFile(content.bytes());
    return file.entries().stream()
        .map(
            entry ->
                new NamedArray(
                    entry.key(), entry.array(), entry.reason(), () -> file.read(entry.key())))
        .toList();
  }
}
