package org.regionlens.media.export;

import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Settings;
import org.regionlens.engine.difference.MapDifference;
import org.regionlens.media.input.Case;

/** What a file of a map shows: an answer, or what two answers differ in. */
public sealed interface Shown {

  /**
   * An answer.
   *
   * @param of the case
   * @param analysis of it, with the map that is asked for, of the class that is asked for
   */
  record Answer(Case of, Analysis analysis) implements Shown {

    /** The settings of the loss. */
    Settings settings() {
      return analysis.request().settings();
    }
  }

  /** B − A; a picture without values is that of B. */
  record Difference(Answer a, Answer b) implements Shown {}

  /** The answer, or that of B. */
  default Answer present() {
    return switch (this) {
      case Answer answer -> answer;
      case Difference both -> both.b();
    };
  }

  /** A, where B − A of a map is shown. */
  default @Nullable Answer against(MapRef map) {
    return this instanceof Difference both && map.kind() != MapSpec.Kind.PICTURE ? both.a() : null;
  }

  /**
   * The values of a map that has some.
   *
   * @throws IllegalArgumentException if an answer does not hold it
   */
  default MapValues values(MapRef map) {
    return switch (this) {
      case Answer answer -> {
        MapValues found = answer.analysis().map(map);
        if (found == null) {
          throw new IllegalArgumentException("The analysis has no map " + map.commandName() + ".");
        }
        yield found;
      }
      case Difference both -> MapDifference.of(both.a().values(map), both.b().values(map));
    };
  }
}
