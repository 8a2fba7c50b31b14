/**
 * From files to a {@link org.regionlens.media.input.Case}: image, mask and prediction are read,
 * checked against each other, and each says how it was read. A new format is one more reader in
 * {@link org.regionlens.media.input.MaskReaders} or {@link
 * org.regionlens.media.input.PredictionReaders}.
 */
package org.regionlens.media.input;
