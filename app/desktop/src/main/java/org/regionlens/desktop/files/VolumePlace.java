package org.regionlens.desktop.files;

import java.nio.file.Path;
import org.regionlens.media.array.Slice;
import org.regionlens.media.format.Formats;

/**
 * Where a slice stands in its volume.
 *
 * @param slice the slice, its index told
 * @param count of slices across its axis; 1 for what is no volume
 */
record VolumePlace(Slice slice, int count) {

  /** The place of the slice that is read of a file. */
  static VolumePlace of(Path file, Slice wanted) {
    int count = Formats.slices(file, wanted.axis());
    return new VolumePlace(new Slice(wanted.axis(), wanted.among(count)), count);
  }

  boolean hasPrevious() {
    return slice.index() > 0;
  }

  boolean hasNext() {
    return slice.index() + 1 < count;
  }

  /** The slice beside this one. */
  Slice beside(boolean forward) {
    return new Slice(slice.axis(), slice.index() + (forward ? 1 : -1));
  }
}
