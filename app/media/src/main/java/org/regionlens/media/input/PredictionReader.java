package org.regionlens.media.input;

import org.regionlens.media.text.UnreadableException;

/** Reads one kind of prediction file. */
interface PredictionReader {

  /** Whether this reader is the one for the content; decided by the content, not the name. */
  boolean accepts(InputContent content);

  /**
   * Reads the content.
   *
   * @param height of the mask, pixels; tells which axes are the spatial ones
   * @param width of the mask, pixels
   * @throws UnreadableException if the content is damaged, holds no prediction, or has another size
   */
  RawPrediction read(InputContent content, int height, int width) throws UnreadableException;
}
