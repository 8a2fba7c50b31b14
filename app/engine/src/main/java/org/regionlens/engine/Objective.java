package org.regionlens.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is minimised: a weighted sum of losses, Σ weight·L; immutable.
 *
 * @param terms at least one; no loss twice
 */
public record Objective(List<Term> terms) {
  /** There are no more terms. */
  public static final int MOST_TERMS = 16;

  /** A plus that is not the sign of an exponent. */
  private static final Pattern PLUS = Pattern.compile("(?<![0-9.][eE])\\+");

  public Objective {
    terms = List.copyOf(terms);
    if (terms.isEmpty() || terms.size() > MOST_TERMS) {
      throw new IllegalArgumentException(
          "An objective has 1 to %d losses, not %d.".formatted(MOST_TERMS, terms.size()));
    }
    Set<Loss> seen = new HashSet<>();
    for (Term term : terms) {
      if (!seen.add(term.loss())) {
        throw new IllegalArgumentException(
            "The objective names %s twice.".formatted(term.loss().spec()));
      }
    }
  }

  /** λ·BCE + (1−λ)·RMI. */
  public static Objective ofLambda(double lambda) {
    return new Objective(List.of(new Term(BasicLosses.BCE, 0), new Term(BasicLosses.RMI, 1)))
        .withBalance(lambda);
  }

  /**
   * The objective of a text such as {@code 0.5*bce+0.5*dice:smooth=1}; a weight of 1 can be left
   * out.
   *
   * @param own losses of the user's own that can be named
   * @throws IllegalArgumentException if it is none; the message is one sentence for the reader
   */
  public static Objective parse(String text, Collection<Loss.Given> own) {
    List<Term> terms = new ArrayList<>();
    for (String part : PLUS.split(text, -1)) {
      int times = part.indexOf('*');
      terms.add(
          new Term(
              Loss.parse(part.substring(times + 1), own),
              times < 0 ? 1 : weight(part.substring(0, times).strip())));
    }
    return new Objective(terms);
  }

  private static double weight(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The weight of a loss is a number, not '%s': write 0.5*bce+0.5*rmi.".formatted(text), e);
    }
  }

  /** As {@link #parse} reads it. */
  public String spec() {
    return terms.stream()
        .map(term -> Parameter.text(term.weight()) + "*" + term.loss().spec())
        .collect(Collectors.joining("+"));
  }

  /** λ, if it is λ·A + (1−λ)·B of two losses. */
  public OptionalDouble balance() {
    double first = terms.getFirst().weight();
    return terms.size() == 2 && first <= 1 && terms.get(1).weight() == 1 - first
        ? OptionalDouble.of(first)
        : OptionalDouble.empty();
  }

  /** Whether it is λ·BCE + (1−λ)·RMI. */
  public boolean isBasic() {
    return balance().isPresent() && losses().equals(List.of(BasicLosses.BCE, BasicLosses.RMI));
  }

  /**
   * λ·A + (1−λ)·B of its two losses.
   *
   * @throws IllegalArgumentException if it has not two, or λ lies outside 0 … 1
   */
  public Objective withBalance(double lambda) {
    if (!(lambda >= 0 && lambda <= 1)) {
      throw new IllegalArgumentException("λ must lie between 0 and 1, not " + lambda + ".");
    }
    if (terms.size() != 2) {
      throw new IllegalArgumentException(
          "λ stands between two losses, but the objective has %d.".formatted(terms.size()));
    }
    return new Objective(
        List.of(new Term(terms.get(0).loss(), lambda), new Term(terms.get(1).loss(), 1 - lambda)));
  }

  /** The same terms with another loss in the place of one; the same if it has not that one. */
  public Objective replaced(Loss loss, Loss by) {
    return new Objective(
        terms.stream()
            .map(term -> term.loss().equals(loss) ? new Term(by, term.weight()) : term)
            .toList());
  }

  /** The losses, in order. */
  public List<Loss> losses() {
    return terms.stream().map(Term::loss).toList();
  }

  /** The term of a loss. */
  public Optional<Term> term(Loss loss) {
    return terms.stream().filter(term -> term.loss().equals(loss)).findFirst();
  }

  /** Whether the region's settings change it. */
  public boolean needsRegion() {
    return losses().contains(BasicLosses.RMI);
  }
}
