package org.regionlens.cli;

/** The exit codes of every command. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int INPUT = 3;
  static final int OUTPUT = 4;

  /** A report was made, but not of all cases that were found. */
  static final int LEFT_OUT = 5;

  private ExitCode() {}
}
