package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.torch.TorchFile;

/** Tensors that {@code torch.save} wrote. */
final class TorchFormat implements Format {

  @Override
  public String title() {
    return "PyTorch";
  }

  @Override
  public List<String> endings() {
    return List.of("pt", "pth");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return TorchFile.matches(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.PREDICTION;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    return Phrase.of("inspect.torch", ArrayKeys.listing(arrays(content)));
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    return new Stored.Arrays(arrays(content), List.of());
  }

  private static List<NamedArray> arrays(InputContent content) throws UnreadableException {
    return NamedArray.of(TorchFile.read(content.bytes()));
  }
}
