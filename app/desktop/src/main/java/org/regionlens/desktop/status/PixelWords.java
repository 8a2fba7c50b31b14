package org.regionlens.desktop.status;

import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** What label and prediction of a pixel are called. */
final class PixelWords {
  private final Words words;
  private final Numbers numbers;

  PixelWords(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  String label(Case subject, PixelPoint point) {
    LabelMap labels = subject.labels();
    int index = point.y() * labels.width() + point.x();
    int label = labels.at(index);
    if (labels.isIgnored(index)) {
      return words.get("status.ignored", Integer.toString(label));
    }
    if (labels.background().contains(label)) {
      return words.get("status.background", Integer.toString(label));
    }
    return subject.classes().name(label);
  }

  /** The likeliest class and its probability; with one channel foreground or background. */
  String prediction(Case subject, PixelPoint point) {
    Logits logits = subject.logits();
    int index = point.y() * logits.width() + point.x();
    int best = 0;
    for (int channel = 1; channel < logits.channels(); channel++) {
      if (logits.plane(channel).get(index) > logits.plane(best).get(index)) {
        best = channel;
      }
    }
    double p = 1 / (1 + Math.exp(-logits.margin(best, index)));
    boolean binary = logits.channels() == 1;
    String name = subject.classes().name(binary && p <= 0.5 ? 0 : logits.classIndex(best));
    return words.get("status.class-probability", name, numbers.fixed(p, 2));
  }
}
