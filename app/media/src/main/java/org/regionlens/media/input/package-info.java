/**
 * From files to a {@link org.regionlens.media.input.Case}: image, mask and prediction are read,
 * checked against each other, and each says how it was read. What a single file could be is told by
 * the same steps ({@link org.regionlens.media.input.FileInspector}).
 */
package org.regionlens.media.input;
