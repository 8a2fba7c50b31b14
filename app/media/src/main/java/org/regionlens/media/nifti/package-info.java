/** NIfTI-1 and NIfTI-2 volumes in one file, as they are or compressed by gzip. */
package org.regionlens.media.nifti;
