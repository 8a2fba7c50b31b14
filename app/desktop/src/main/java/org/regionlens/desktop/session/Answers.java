package org.regionlens.desktop.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;

/**
 * The latest answers about one case, as many as a share of the memory holds, and what they say
 * about another question: going back, another λ, and maps that a changed setting does not touch
 * need no arithmetic.
 */
final class Answers {
  private final long budget;
  private final Deque<SessionResult> latest = new ArrayDeque<>();

  /**
   * @param budget bytes of maps that are kept beside the latest answer
   */
  Answers(long budget) {
    this.budget = budget;
  }

  /** Keeps an answer in place of an older one to the same question; another case ends all. */
  void add(SessionResult answer) {
    latest.removeIf(
        each ->
            each.question().subject() != answer.question().subject()
                || each.question().sameAs(answer.question()));
    latest.addFirst(answer);
    long bytes = latest.stream().mapToLong(Answers::bytes).sum();
    while (latest.size() > 1 && bytes > budget) {
      bytes -= bytes(latest.removeLast());
    }
  }

  void clear() {
    latest.clear();
  }

  /** The answer to a question as far as it is known; null if nothing is. */
  @Nullable SessionResult find(Question question) {
    for (SessionResult answer : latest) {
      if (answer.question().sameAs(question)) {
        return answer;
      }
    }
    for (SessionResult answer : latest) {
      if (answer.question().differsInObjectiveOnly(question)
          && answer.analysis().holds(question.settings().objective())) {
        return answer.under(question.settings());
      }
    }
    return null;
  }

  /** Maps that another answer holds and that are the same in the answer to this question. */
  Map<MapRef, MapValues> shared(Question question) {
    Map<MapRef, MapValues> maps = new TreeMap<>();
    for (SessionResult answer : latest) {
      if (answer.question().sameClassesAs(question)) {
        answer
            .maps()
            .forEach(
                (id, values) -> {
                  if (!id.spec().has(MapSpec.Trait.OF_REGION)) {
                    maps.putIfAbsent(id, values);
                  }
                });
      }
    }
    return maps;
  }

  private static long bytes(SessionResult answer) {
    return answer.maps().values().stream()
        .mapToLong(values -> (long) Float.BYTES * values.samples().length())
        .sum();
  }
}
