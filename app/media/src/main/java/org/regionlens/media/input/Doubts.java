package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.labels.Cityscapes;

/**
 * Finds what people mix up: labels that are shifted, axes, void, values that are not what they
 * seem.
 */
final class Doubts {
  /** Agreement below which labels and prediction look foreign to each other. */
  static final double BAD = 0.5;

  /** By so much a remedy must be better to be named. */
  static final double BETTER = 0.25;

  private static final double NEVER_PREDICTED = 0.01;

  private static final Pattern VOID_NAME =
      Pattern.compile("(?i)\\b(void|unlabel+ed|ignored?|don'?t care|other)\\b");

  private final RawCase raw;
  private final MaskPlan plan;
  private final LabelMap labels;
  private final Logits logits;
  private final ReadingChoices choices;

  Doubts(RawCase raw, MaskPlan plan, LabelMap labels, Logits logits, ReadingChoices choices) {
    this.raw = raw;
    this.plan = plan;
    this.labels = labels;
    this.logits = logits;
    this.choices = choices;
  }

  /** Everything that looks wrong, the gravest first. */
  List<Phrase> find() {
    List<Phrase> doubts = new ArrayList<>();
    Map<Integer, Integer> counts = labels.counts();
    Agreement agreement = new Agreement(labels, logits);
    addDisagreement(agreement, doubts);
    addLostForeground(counts, doubts);
    addVoid(counts, agreement, doubts);
    if (plan.reading() == MaskReading.INDEX) {
      ResizedMask resized = ResizedMask.of(labels);
      if (resized.isLikely()) {
        doubts.add(Phrase.of("doubt.resized", resized.percent()));
      }
    }
    doubts.addAll(
        ValueDoubts.find(raw.prediction(), raw.kind(), choices.activation(), counts.size()));
    return doubts;
  }

  /** Where the prediction agrees badly with the labels, but well with labels that are mapped. */
  private void addDisagreement(Agreement agreement, List<Phrase> doubts) {
    double plain = agreement.plain();
    if (plain >= BAD) {
      return;
    }
    double best = Math.max(BAD, plain + BETTER);
    Phrase doubt = null;
    if (labels.height() == labels.width() && agreement.transposed() >= best) {
      best = agreement.transposed();
      doubt = doubt("doubt.transposed", plain, best);
    }
    if (logits.channels() == 1 && agreement.mapped(label -> 1 - label) >= best) {
      doubt = doubt("doubt.inverted", plain, agreement.mapped(label -> 1 - label));
    } else if (logits.channels() > 1) {
      Map<String, IntUnaryOperator> maps =
          Map.of(
              "doubt.train-ids", label -> classOr(Cityscapes.trainId(label)),
              "doubt.zero-label", label -> label == 0 ? -1 : label - 1,
              "doubt.one-more", label -> label + 1);
      for (Map.Entry<String, IntUnaryOperator> each : maps.entrySet()) {
        double mapped = agreement.mapped(each.getValue());
        if (mapped >= best) {
          best = mapped;
          doubt = doubt(each.getKey(), plain, mapped);
        }
      }
    }
    if (doubt != null) {
      doubts.add(doubt);
    }
  }

  private static int classOr(int train) {
    return train == Cityscapes.VOID ? -1 : train;
  }

  private static Phrase doubt(String key, double plain, double mapped) {
    return Phrase.of(key, Math.round(100 * plain), Math.round(100 * mapped));
  }

  /** A foreground of 255 that is ignored leaves nothing but background. */
  private void addLostForeground(Map<Integer, Integer> counts, List<Phrase> doubts) {
    if (counts.size() == 2
        && counts.containsKey(0)
        && Agreement.has(labels, labels.ignored())
        && logits.channels() <= 2) {
      doubts.add(
          Phrase.of("doubt.foreground-ignored", Integer.toString(labels.ignored().getAsInt())));
    }
  }

  /** A class that the prediction never has, and that is named or drawn like void. */
  private void addVoid(Map<Integer, Integer> counts, Agreement agreement, List<Phrase> doubts) {
    ClassTable names = new CaseClasses(raw, plan).of(logits);
    counts.forEach(
        (label, _) -> {
          boolean isClass =
              logits.channels() > 2
                  && logits.channelOf(label) >= 0
                  && !labels.background().contains(label)
                  && !choices.ignoredLabel().stream().anyMatch(ignored -> ignored == label);
          if (!isClass) {
            return;
          }
          int[] both = agreement.counts(label);
          boolean never = both[0] > 0 && both[1] <= NEVER_PREDICTED * both[0];
          if (never
              && (VOID_NAME.matcher(names.name(label)).find() || ThinLabel.isBand(labels, label))) {
            doubts.add(Phrase.of("doubt.void", Integer.toString(label), names.name(label)));
          }
        });
  }
}
