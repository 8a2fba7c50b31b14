package org.regionlens.media.export;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.text.Words;

/**
 * What the two sides of a comparison are, in words: all of each, or what one has and not the other.
 */
public final class SideTexts {
  private final Words words;

  public SideTexts(Words words) {
    this.words = words;
  }

  /** A side's case and prediction, its settings, and how the prediction was changed. */
  public String whole(Case of, Settings settings) {
    return new FigureTexts(words).subject(of) + " · " + String.join(", ", parts(of, settings));
  }

  /**
   * What a side has that the other has not: another prediction, other settings, another change;
   * empty if nothing.
   */
  public String own(Case of, Settings settings, Case beside, Settings other) {
    List<String> own = new ArrayList<>(parts(of, settings));
    own.removeAll(parts(beside, other));
    if (!file(of).equals(file(beside))) {
      own.addFirst(file(of));
    }
    return String.join(", ", own);
  }

  private List<String> parts(Case of, Settings settings) {
    List<String> parts = new ArrayList<>(SettingsText.parts(settings, of.whatIf(), words));
    if (of.whatIf().isNone()) {
      parts.add(words.get("figure.what-if.none"));
    }
    return parts;
  }

  private static String file(Case of) {
    return of.inputs().isEmpty() ? of.name() : file(of.inputs().getLast());
  }

  /** The name of a file, without its folder. */
  static String file(InputNote note) {
    return String.valueOf(note.path().getFileName());
  }
}
