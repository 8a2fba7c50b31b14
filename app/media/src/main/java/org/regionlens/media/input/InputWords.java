package org.regionlens.media.input;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.mask.ReadMask;
import org.regionlens.media.mask.Tables;
import org.regionlens.media.prediction.PredictionInterpreter;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.prediction.SoftmaxEvidence;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** Says how mask and prediction were read, and why. */
final class InputWords {

  private InputWords() {}

  /** How a mask was read. */
  static String mask(
      RawMask raw, ReadMask mask, Tables tables, ReadingChoices choices, Words words) {
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
      text.append(inexact(mask, words));
    }
    mask.plan().notes().forEach(note -> text.append("; ").append(note.in(words)));
    raw.picture().notes().forEach(note -> text.append("; ").append(note.in(words)));
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

  private static String inexact(ReadMask mask, Words words) {
    double share = 100.0 * mask.values().inexact() / mask.values().values().length;
    return words.get("read.mask.inexact", mask.values().inexact(), share);
  }

  /** How a prediction of labels was read. */
  static String labels(RawPrediction prediction, ReadMask labels, int classes, Words words) {
    StringBuilder text = start(prediction, words);
    if (labels.plan().reading() == MaskReading.COLOURS
        || labels.plan().reading() == MaskReading.NEAREST_COLOURS) {
      text.append("; ").append(labels.plan().why().in(words));
    }
    if (labels.values().inexact() > 0) {
      text.append(inexact(labels, words));
    }
    String epsilon = Double.toString(PredictionInterpreter.EPSILON);
    return text.append(words.get("read.prediction.hard", epsilon, classes)).toString();
  }

  private static StringBuilder start(RawPrediction prediction, Words words) {
    return new StringBuilder(
        prediction.how().stream()
            .map(phrase -> phrase.in(words))
            .collect(Collectors.joining("; ")));
  }

  /** How a prediction was read; one of labels as far as its file alone says it. */
  static String prediction(
      RawPrediction prediction,
      PredictionKind kind,
      Activation activation,
      SoftmaxEvidence softmax,
      Words words) {
    if (softmax.isSure()) {
      return start(prediction, words)
          .append(
              words.get(
                  "read.prediction.logits.recognised",
                  softmax.meanSum(),
                  softmax.softmax(),
                  softmax.sigmoid()))
          .toString();
    }
    StringBuilder text = start(prediction, words);
    return prediction.labels() == null
        ? text.append(numbers(prediction, kind, activation, words)).toString()
        : text.toString();
  }

  private static String numbers(
      RawPrediction prediction, PredictionKind kind, Activation activation, Words words) {
    if (!PredictionInterpreter.areLogits(prediction, kind, activation)) {
      if (activation == Activation.NONE) {
        return words.get("read.prediction.probabilities.chosen");
      }
      return words.get(
          switch (kind) {
            case SOFTMAX_PROBABILITIES -> "read.prediction.probabilities.softmax";
            case PERCENTAGES -> "read.prediction.probabilities.percentages";
            case TIMES_255 -> "read.prediction.probabilities.times-255";
            case LOGITS, PROBABILITIES, LOG_SOFTMAX -> "read.prediction.probabilities";
          });
    }
    String numbers =
        switch (activation) {
          case AUTO, NONE, LABELS ->
              words.get(
                  kind == PredictionKind.LOG_SOFTMAX
                      ? "read.prediction.log-softmax"
                      : "read.prediction.logits.auto");
          case SIGMOID -> words.get("read.prediction.logits.sigmoid");
          case SOFTMAX -> words.get("read.prediction.logits.softmax");
        };
    return kind == PredictionKind.LOGITS || kind == PredictionKind.LOG_SOFTMAX
        ? numbers
        : numbers + words.get("read.prediction.logits.doubtful");
  }
}
