package org.regionlens.media.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/**
 * A format that is known and not read: it is named as what it is, with the line that makes
 * something of it that opens.
 *
 * @param title for people
 * @param key of its sentence
 * @param told whether a file is of this format
 */
record ClosedFormat(String title, String key, Predicate<FileHead> told) implements Format {
  private static final Pattern LABELME = Pattern.compile("\"shapes\"\\s*:\\s*\\[");
  private static final Pattern COCO_POLYGON =
      Pattern.compile("\"segmentation\"\\s*:\\s*\\[\\s*\\[");

  /** Those that are told by their bytes, or by a name that nothing else has. */
  static final List<Format> ALL =
      List.of(
          new ClosedFormat(
              "Region Lens",
              "closed.session",
              head -> head.text().contains("\"Region Lens session\"")),
          new ClosedFormat("HDF5", "closed.hdf5", head -> head.has(0, "\u0089HDF\r\n\u001a\n")),
          new ClosedFormat("DICOM", "closed.dicom", head -> head.has(128, "DICM")),
          new ClosedFormat("MATLAB", "closed.matlab", head -> head.has(0, "MATLAB 5.0 MAT-file")),
          new ClosedFormat(
              "labelme",
              "closed.labelme",
              head -> startsJson(head) && LABELME.matcher(head.text()).find()),
          new ClosedFormat(
              "COCO",
              "closed.coco-polygons",
              head -> startsJson(head) && COCO_POLYGON.matcher(head.text()).find()),
          new ClosedFormat(
              "CVAT",
              "closed.cvat",
              head -> head.text().stripLeading().startsWith("<") && isCvat(head.text())),
          new ClosedFormat(
              "WebP", "closed.picture", head -> head.has(0, "RIFF") && head.has(8, "WEBP")),
          new ClosedFormat(
              "HEIC",
              "closed.picture",
              head -> head.has(4, "ftyphei") || head.has(4, "ftypmif") || head.has(4, "ftypavif")),
          new ClosedFormat("OpenEXR", "closed.picture", head -> head.has(0, "v/1\u0001")),
          new ClosedFormat(
              "JPEG 2000",
              "closed.picture",
              head -> head.has(4, "jP  ") || head.has(0, "\u00ffO\u00ffQ")),
          new ClosedFormat(
              "pickle", "closed.pickle", head -> head.ends("pkl") || head.ends("pickle")));

  private static boolean startsJson(FileHead head) {
    String text = head.text().stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  private static boolean isCvat(String text) {
    return text.contains("<annotations") && (text.contains("<image ") || text.contains("<meta"));
  }

  @Override
  public List<String> endings() {
    return List.of();
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.allOf(Role.class);
  }

  @Override
  public boolean matches(FileHead head) {
    return told.test(head);
  }

  @Override
  public Role usual(FileHead head) {
    return Role.IMAGE;
  }

  @Override
  public Phrase describe(InputContent content) {
    return Phrase.of("inspect.closed", title);
  }

  @Override
  public Stored read(InputContent content, DecodeJob job) throws UnreadableException {
    throw new UnreadableException(key, title);
  }
}
