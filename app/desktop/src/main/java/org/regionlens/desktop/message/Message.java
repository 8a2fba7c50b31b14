package org.regionlens.desktop.message;

import java.util.List;

/**
 * A sentence for the reader, and what can be done about it at once.
 *
 * @param text one sentence: what, where, what helps
 * @param remedies offered as buttons; may be empty
 */
public record Message(String text, List<Remedy> remedies) {

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

  public static Message of(String text) {
    return new Message(text, List.of());
  }
}
