package org.regionlens.media.check;

import java.util.List;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.text.Phrase;

/**
 * Something that looks wrong about how files were read.
 *
 * @param text one sentence: what was seen, and what helps
 * @param fixes other choices that may help, the likeliest first; empty if only other files do
 */
public record Warning(Phrase text, List<Fix> fixes) {
  public Warning {
    fixes = List.copyOf(fixes);
  }

  /** Whether the first thing that may help is to take the values of the prediction for labels. */
  boolean readsLabels() {
    return !fixes.isEmpty() && fixes.getFirst().equals(new Fix.Values(Activation.LABELS));
  }

  static Warning of(Phrase text, Fix... fixes) {
    return new Warning(text, List.of(fixes));
  }
}
