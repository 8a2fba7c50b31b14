package org.regionlens.media.input;

import java.nio.file.Path;
import java.util.List;
import org.regionlens.media.reading.InputNote;

/**
 * What can be made of a file.
 *
 * @param path as it was named
 * @param content what the file is, or why it cannot be read at all
 * @param sha256 of its bytes, lower-case hexadecimal; empty if they cannot be read
 * @param uses as image, mask and prediction; empty if the file cannot be read at all
 * @param doubts what looks wrong
 */
public record Inspection(
    Path path, String content, String sha256, List<Use> uses, List<String> doubts) {
  public Inspection {
    uses = List.copyOf(uses);
    doubts = List.copyOf(doubts);
  }

  /**
   * A file in one of its roles.
   *
   * @param role what it would be
   * @param possible whether it can be that
   * @param sentence how it would be read and why, or why it cannot be
   * @param width pixels; 0 if not possible
   * @param height pixels; 0 if not possible
   * @param channels of a prediction; 0 for everything else
   * @param others what could be chosen instead, as the command line names it
   */
  public record Use(
      InputNote.Role role,
      boolean possible,
      String sentence,
      int width,
      int height,
      int channels,
      List<String> others) {
    public Use {
      others = List.copyOf(others);
    }
  }

  /** Whether the file can be anything at all. */
  public boolean isReadable() {
    return uses.stream().anyMatch(Use::possible);
  }
}
