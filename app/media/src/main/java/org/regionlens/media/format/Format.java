package org.regionlens.media.format;

import java.util.List;
import java.util.Set;
import org.regionlens.media.array.Slice;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ExifOrientation;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/**
 * A format of files. It says what a file holds; what the numbers mean to a case is decided by who
 * asks for mask or prediction. Stateless.
 */
public interface Format {

  /** The name for people, such as PNG. */
  String title();

  /** Endings of file names, in lower case and without the dot, the usual one first. */
  List<String> endings();

  /** What a file of this format can be to a case. */
  Set<Role> roles();

  /** Whether a file is of this format, by its first bytes or, where these say nothing, its name. */
  boolean matches(FileHead head);

  /** What a file of this format usually is to a case, as far as its first bytes tell. */
  Role usual(FileHead head);

  /**
   * What a file is, in a few words, from its header.
   *
   * @throws UnreadableException if it is damaged
   */
  Phrase describe(InputContent content) throws UnreadableException;

  /**
   * How many slices a file has across an axis, as far as its first bytes tell; 1 for what is no
   * volume.
   */
  default int slices(FileHead head, Slice.Axis axis) {
    return 1;
  }

  /**
   * What a file holds.
   *
   * @throws UnreadableException if it is damaged, too large, or of a kind that is not read
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Stored read(InputContent content, DecodeJob job) throws UnreadableException;

  /**
   * How the picture was held (Exif 2.32): 1 upright, 3 upside down, 6 and 8 turned.
   *
   * @throws UnreadableException if the file is damaged
   */
  default int orientation(InputContent content) throws UnreadableException {
    return ExifOrientation.UPRIGHT;
  }

  /**
   * A picture to look at, as it is stored.
   *
   * @param key the array that is chosen for it; empty to take the one that fits
   * @throws UnreadableException as {@link #read}, or if it is no picture
   */
  default RasterImage image(InputContent content, String key, DecodeJob job)
      throws UnreadableException {
    return ArrayImage.of(read(content, job), key, job);
  }
}
