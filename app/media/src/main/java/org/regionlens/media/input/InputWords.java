package org.regionlens.media.input;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.text.Words;

/** Says how mask and prediction were read, and why. */
final class InputWords {
  private final RawCase raw;
  private final ReadingChoices choices;
  private final Words words;

  InputWords(RawCase raw, ReadingChoices choices) {
    this.raw = raw;
    this.choices = choices;
    this.words = raw.words();
  }

  String mask(CaseInterpreter.ReadMask mask) {
    StringBuilder text = new StringBuilder(mask.plan().why().in(words));
    OptionalInt ignored = choices.ignoredLabel();
    if (mask.plan().reading() != MaskReading.BINARY && ignored.isPresent()) {
      text.append(words.get("read.mask.ignored", Integer.toString(ignored.getAsInt())));
    }
    if (!choices.backgroundLabels().isEmpty()) {
      String labels =
          choices.backgroundLabels().stream()
              .sorted()
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      text.append(words.get("read.mask.background", labels));
    }
    if (mask.values().inexact() > 0) {
      text.append(inexact(mask));
    }
    mask.plan().notes().forEach(note -> text.append("; ").append(note.in(words)));
    raw.mask().notes().forEach(note -> text.append("; ").append(note.in(words)));
    Tables tables = raw.tables();
    if (tables.chosen() != null) {
      text.append(words.get("read.mask.names.chosen", tables.chosen().title()));
    } else if (tables.sidecar() != null) {
      text.append(words.get("read.mask.names.sidecar", tables.sidecarName()));
    }
    if (tables.note() != null) {
      text.append("; ").append(tables.note().in(words));
    }
    return text.toString();
  }

  private String inexact(CaseInterpreter.ReadMask mask) {
    double share = 100.0 * mask.values().inexact() / mask.values().values().length;
    return words.get("read.mask.inexact", mask.values().inexact(), share);
  }

  String prediction(CaseInterpreter.@Nullable ReadMask labels, int classes) {
    RawPrediction prediction = raw.prediction();
    StringBuilder text = new StringBuilder(prediction.how().in(words));
    prediction.notes().forEach(note -> text.append("; ").append(note.in(words)));
    if (labels != null) {
      if (labels.plan().reading() == MaskReading.COLOURS
          || labels.plan().reading() == MaskReading.NEAREST_COLOURS) {
        text.append("; ").append(labels.plan().why().in(words));
      }
      if (labels.values().inexact() > 0) {
        text.append(inexact(labels));
      }
      String epsilon = Double.toString(PredictionInterpreter.EPSILON);
      return text.append(words.get("read.prediction.hard", epsilon, classes)).toString();
    }
    return text.append(numbers(prediction)).toString();
  }

  private String numbers(RawPrediction prediction) {
    PredictionKind kind = raw.kind();
    Activation activation = choices.activation();
    if (!PredictionInterpreter.areLogits(prediction, kind, activation)) {
      if (activation == Activation.NONE) {
        return words.get("read.prediction.probabilities.chosen");
      }
      return words.get(
          kind == PredictionKind.SOFTMAX_PROBABILITIES
              ? "read.prediction.probabilities.softmax"
              : "read.prediction.probabilities");
    }
    String numbers =
        switch (activation) {
          case AUTO, NONE, LABELS -> words.get("read.prediction.logits.auto");
          case SIGMOID -> words.get("read.prediction.logits.sigmoid");
          case SOFTMAX -> words.get("read.prediction.logits.softmax");
        };
    return kind == PredictionKind.LOGITS
        ? numbers
        : numbers + words.get("read.prediction.logits.doubtful");
  }
}
