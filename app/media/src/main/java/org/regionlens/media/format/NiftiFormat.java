package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.array.Slice;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.nifti.NiftiFile;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** NIfTI volumes, of which one slice is read. */
final class NiftiFormat implements Format {

  @Override
  public String title() {
    return "NIfTI";
  }

  @Override
  public List<String> endings() {
    return List.of("nii.gz", "nii");
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return NiftiFile.matches(head.bytes());
  }

  @Override
  public Role usual(FileHead head) {
    return Role.MASK;
  }

  @Override
  public Phrase describe(InputContent content) throws UnreadableException {
    NumberArray head = NiftiFile.read(content.segment()).head();
    return Phrase.of("inspect.nifti", head.type().numpyName(), head.shapeText());
  }

  @Override
  public int slices(FileHead head, Slice.Axis axis) {
    return NiftiFile.slices(head.bytes(), axis);
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    NiftiFile volume = NiftiFile.read(content.segment());
    Slice.Axis axis = job.slice().axis();
    int count = volume.slices(axis);
    int index = job.slice().among(count);
    if (index >= count && volume.isVolume()) {
      throw new UnreadableException(
          "unreadable.nifti.slice",
          Integer.toString(index),
          letter(axis),
          Integer.toString(count - 1));
    }
    List<Phrase> notes =
        volume.isVolume()
            ? List.of(
                Phrase.of(
                    "read.note.slice",
                    Integer.toString(index),
                    letter(axis),
                    Integer.toString(count - 1)))
            : List.of();
    return new Stored.Arrays(List.of(NamedArray.of("", volume.slice(axis, index))), notes);
  }

  private static String letter(Slice.Axis axis) {
    return axis.name().toLowerCase(Locale.ROOT);
  }
}
