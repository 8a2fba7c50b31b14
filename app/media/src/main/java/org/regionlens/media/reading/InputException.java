package org.regionlens.media.reading;

import java.util.Locale;
import org.regionlens.media.text.Phrase;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** Files that cannot be opened as a case. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient InputProblem problem;

  public InputException(InputProblem problem) {
    super(problem.what().key());
    this.problem = problem;
  }

  /** One that no choice helps; the sentence stands in the words under its key. */
  public InputException(String key, Object... arguments) {
    this(new InputProblem.Unreadable(Phrase.of(key, arguments)));
  }

  /** What the content of a file is wrong about. */
  public static InputException of(UnreadableException e, String fileName) {
    Phrase what = e.about(fileName);
    return new InputException(
        e instanceof RefusedException refused
            ? refused.problem(what)
            : new InputProblem.Unreadable(what));
  }

  /** What is wrong, and what may be chosen. */
  public InputProblem problem() {
    return problem;
  }

  /** One sentence for the reader of the program: what is wrong, where, and what helps. */
  public String sentence(Words words) {
    return problem.what().in(words);
  }

  /** The sentence in the language and the numbers of files. */
  @Override
  public String getMessage() {
    return sentence(Words.load(Locale.ROOT));
  }
}
