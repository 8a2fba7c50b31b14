/**
 * TIFF files as arrays of numbers: classic and BigTIFF, strips and tiles, every depth and kind of
 * number that is stored, undone to exactly what was written (TIFF 6.0 and its supplements; the
 * decision record 0012 says why no library does this).
 */
package org.regionlens.media.tiff;
