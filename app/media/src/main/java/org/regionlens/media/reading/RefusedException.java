package org.regionlens.media.reading;

import java.util.List;
import java.util.function.Function;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;

/** Content that cannot be read as it is asked for, but may be with another choice. */
public final class RefusedException extends UnreadableException {
  private static final long serialVersionUID = 1L;

  private final transient Function<Phrase, InputProblem> problem;

  /**
   * @param problem makes the problem of the sentence, once the file's name is in it
   */
  public RefusedException(Function<Phrase, InputProblem> problem, String key, Object... arguments) {
    super(key, arguments);
    this.problem = problem;
  }

  /** One with choices that help. */
  public RefusedException(List<Fix> fixes, String key, Object... arguments) {
    this(what -> new InputProblem.Unreadable(what, fixes), key, arguments);
  }

  /** The problem that a sentence is about. */
  public InputProblem problem(Phrase what) {
    return problem.apply(what);
  }
}
