package org.regionlens.desktop.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Settings;

/**
 * The answer to a question as far as it is known: losses, and the maps computed so far.
 *
 * @param question what was asked
 * @param analysis the engine's first answer; its losses hold for all classes
 * @param maps every map known by now
 * @param milliseconds time the first answer took
 * @param side what it is when two answers are compared
 */
public record SessionResult(
    Question question,
    Analysis analysis,
    Map<MapRef, MapValues> maps,
    double milliseconds,
    Side side) {

  /** What an answer is when two are compared. */
  public enum Side {
    /** The answer to the present question: B. */
    PRESENT,
    /** The answer to what is pinned: A. */
    PINNED,
    /** B − A, of the maps. */
    DIFFERENCE
  }

  public SessionResult {
    maps = Map.copyOf(maps);
  }

  static SessionResult of(Question question, Analysis analysis, double milliseconds) {
    return new SessionResult(question, analysis, single(analysis), milliseconds, Side.PRESENT);
  }

  /** The map, or null while it is not computed. */
  public @Nullable MapValues map(MapRef id) {
    return maps.get(id);
  }

  /** The losses of the class that is shown, or null if all classes are. */
  public @Nullable ClassResult shownClass() {
    if (!(question.classes() instanceof ClassSelection.One one)) {
      return null;
    }
    for (ClassResult each : analysis.classes()) {
      if (each.index() == one.index()) {
        return each;
      }
    }
    return null;
  }

  /** The same answer as another side of a comparison. */
  public SessionResult on(Side other) {
    return new SessionResult(question, analysis, maps, milliseconds, other);
  }

  SessionResult with(Map<MapRef, MapValues> more) {
    Map<MapRef, MapValues> all = new HashMap<>(maps);
    all.putAll(more);
    return new SessionResult(question, analysis, all, milliseconds, side);
  }

  /**
   * The answer to the same question with another objective whose losses are known: the total is
   * weighted anew, and the map of its gradient is not known; all else is the same.
   */
  SessionResult under(Settings settings) {
    Question asked = new Question(question.subject(), settings, question.classes());
    Map<MapRef, MapValues> kept = new HashMap<>(maps);
    kept.keySet().removeIf(map -> map.spec().has(MapSpec.Trait.OF_OBJECTIVE));
    return new SessionResult(asked, analysis.under(settings), kept, milliseconds, side);
  }

  static Map<MapRef, MapValues> single(Analysis analysis) {
    Map<MapRef, MapValues> maps = new TreeMap<>();
    analysis
        .maps()
        .forEach(
            (MapRef id, List<MapValues> values) -> {
              if (!values.isEmpty()) {
                maps.put(id, values.getFirst());
              }
            });
    return maps;
  }
}
