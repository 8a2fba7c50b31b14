package org.regionlens.media.array;

/**
 * A slice of a volume.
 *
 * @param axis the axis that it is across
 * @param index from 0 on; {@link #MIDDLE} for the one in the middle
 */
public record Slice(Axis axis, int index) {
  /** Stands for the slice in the middle, however many there are. */
  public static final int MIDDLE = -1;

  /** The middle across the last axis of a volume's voxels, axial in the usual orientation. */
  public static final Slice DEFAULT = new Slice(Axis.K, MIDDLE);

  /** The axes by the names of NIfTI's voxel indices. */
  public enum Axis {
    /** Rows k, columns j; sagittal in the usual orientation. */
    I(0),
    /** Rows k, columns i; coronal. */
    J(1),
    /** Rows j, columns i; axial. */
    K(2);

    private final int place;

    Axis(int place) {
      this.place = place;
    }

    /** Its place among the axes i, j, k. */
    public int place() {
      return place;
    }
  }

  public Slice {
    if (index < MIDDLE) {
      throw new IllegalArgumentException("There is no slice " + index + ".");
    }
  }

  /** The index among so many slices; not below it if there is no such slice. */
  public int among(int slices) {
    return index == MIDDLE ? slices / 2 : index;
  }
}
