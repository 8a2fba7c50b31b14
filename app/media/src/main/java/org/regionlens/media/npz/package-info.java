/**
 * NumPy's {@code .npz}: a ZIP archive of {@code .npy} arrays. Names in the archive are keys, never
 * paths; nothing is written.
 */
package org.regionlens.media.npz;
