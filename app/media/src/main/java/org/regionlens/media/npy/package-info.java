/**
 * NumPy's {@code .npy} files, read with every size checked and written bit for bit the same each
 * time (format: NEP 1 and {@code numpy.lib.format}).
 */
package org.regionlens.media.npy;
