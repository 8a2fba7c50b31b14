package org.regionlens.media.input;

import org.regionlens.media.text.UnreadableException;

/** Reads one kind of mask file. */
interface MaskReader {

  /** Whether this reader is the one for the content; decided by the content, not the name. */
  boolean accepts(InputContent content);

  /**
   * Reads the content.
   *
   * @throws UnreadableException if the content is damaged or holds no labels
   */
  RawMask read(InputContent content, InputContext context) throws UnreadableException;
}
