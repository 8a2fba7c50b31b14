package org.regionlens.media.nifti;

/** The axis of a volume that a slice is across, by the names of NIfTI's voxel indices. */
public enum SliceAxis {
  /** Rows k, columns j; sagittal in the usual orientation. */
  I,
  /** Rows k, columns i; coronal. */
  J,
  /** Rows j, columns i; axial. */
  K
}
