package org.regionlens.desktop.message;

import java.util.List;

/**
 * A sentence for the reader, and what can be done about it at once.
 *
 * @param tone whether something went wrong
 * @param text one sentence: what, where, what helps
 * @param remedies offered as buttons; may be empty
 */
public record Message(Tone tone, String text, List<Remedy> remedies) {

  /** Whether something went wrong. */
  public enum Tone {
    /** Something was done, and how. */
    INFORMATION,
    /** Something could not be done. */
    WARNING
  }

  /**
   * Something that helps.
   *
   * @param text what the button says
   * @param run does it
   */
  public record Remedy(String text, Runnable run) {}

  public Message {
    remedies = List.copyOf(remedies);
  }

  public static Message information(String text) {
    return new Message(Tone.INFORMATION, text, List.of());
  }

  public static Message warning(String text) {
    return new Message(Tone.WARNING, text, List.of());
  }
}
