package org.regionlens.media.format;

import java.lang.foreign.MemorySegment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** One array of NumPy. */
final class NpyFormat implements Format {
  private static final Pattern WHOLE_NUMBERS = Pattern.compile("'descr': *'.[iub]");

  @Override
  public String title() {
    return "NumPy";
  }

  @Override
  public List<String> endings() {
    return List.of("npy");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return NpyReader.matches(MemorySegment.ofArray(head.bytes()));
  }

  @Override
  public Role usual(FileHead head) {
    return WHOLE_NUMBERS.matcher(head.text()).find() ? Role.MASK : Role.PREDICTION;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    NumberArray array = NpyReader.read(content.segment());
    return Phrase.of("inspect.npy", array.type().numpyName(), array.shapeText());
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    return new Stored.Arrays(
        List.of(NamedArray.of("", NpyReader.read(content.segment()))), List.of());
  }
}
