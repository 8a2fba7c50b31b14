package org.regionlens.media.input;

import java.util.List;

/**
 * Something that looks wrong about how files were read.
 *
 * @param text one sentence: what was seen, and what helps
 * @param cures what may help, each by other choices; empty if only other files do
 */
public record Doubt(String text, List<Cure> cures) {
  public Doubt {
    cures = List.copyOf(cures);
  }

  /**
   * A way out.
   *
   * @param text what a button says
   * @param choices to read the files with
   */
  public record Cure(String text, ReadingChoices choices) {}
}
