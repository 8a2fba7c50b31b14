package org.regionlens.media.input;

import org.regionlens.media.text.UnreadableException;

/** Reads one kind of prediction file. */
interface PredictionReader {

  /** Whether this reader is the one for the content; decided by the content, not the name. */
  boolean accepts(InputContent content);

  /**
   * Reads the content.
   *
   * @param context size of the mask, which tells the spatial axes, and what the user chose
   * @throws UnreadableException if the content is damaged, holds no prediction, or has another size
   */
  RawPrediction read(InputContent content, InputContext context) throws UnreadableException;
}
