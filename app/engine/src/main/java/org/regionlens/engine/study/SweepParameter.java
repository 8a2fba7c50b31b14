package org.regionlens.engine.study;

/** Something a sweep can change. */
public interface SweepParameter {

  /** The name in files and on the command line, such as {@code cascade-weight}. */
  String commandName();

  /**
   * The case with the parameter at a value; the argument is not modified.
   *
   * @throws IllegalArgumentException if the case does not have the parameter, or not that value;
   *     the message is one sentence for the reader
   */
  SweepCase at(SweepCase base, double value);
}
