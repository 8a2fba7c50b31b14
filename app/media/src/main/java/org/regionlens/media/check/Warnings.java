package org.regionlens.media.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.labels.Cityscapes;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.text.Phrase;

/**
 * Finds what people mix up: labels that are shifted, axes, void, values that are not what they
 * seem.
 */
public final class Warnings {
  /** Agreement below which labels and prediction look foreign to each other. */
  static final double BAD = 0.5;

  /** By so much a remedy must be better to be named. */
  static final double BETTER = 0.25;

  private static final double NEVER_PREDICTED = 0.01;

  private static final Pattern VOID_NAME =
      Pattern.compile("(?i)\\b(void|unlabel+ed|ignored?|don'?t care|other)\\b");

  private final Evidence evidence;
  private final LabelMap labels;
  private final Logits logits;
  private final IntFunction<String> names;

  /**
   * @param names the names of the classes
   */
  public Warnings(Evidence evidence, IntFunction<String> names) {
    this.evidence = evidence;
    this.labels = evidence.labels();
    this.logits = evidence.logits();
    this.names = names;
  }

  /** Everything that looks wrong, the gravest first. */
  public List<Warning> find() {
    List<Warning> warnings = new ArrayList<>();
    Map<Integer, Integer> counts = labels.counts();
    Agreement agreement = new Agreement(labels, logits);
    addDisagreement(agreement, warnings);
    addLostForeground(counts, warnings);
    if (warnings.isEmpty()) {
      // Where labels are shifted, a class is never predicted for that reason.
      addVoid(counts, agreement, warnings);
    }
    if (evidence.plan().reading() == MaskReading.INDEX) {
      ResizedMask resized = ResizedMask.of(labels);
      if (resized.isLikely()) {
        warnings.add(resized.warning());
      }
    }
    List<Warning> values =
        ValueWarnings.find(
            evidence.prediction(), evidence.kind(), evidence.choices().activation(), counts.size());
    // Where labels are taken for probabilities, all else that looks wrong follows from it.
    boolean labelled = values.stream().anyMatch(Warning::readsLabels);
    warnings.addAll(labelled ? 0 : warnings.size(), values);
    return warnings;
  }

  /** A way in which labels may be meant, and what would read them so. */
  private record Mapping(String key, IntUnaryOperator map, List<Fix> fixes) {}

  /** Where the prediction agrees badly with the labels, but well with labels that are mapped. */
  private void addDisagreement(Agreement agreement, List<Warning> warnings) {
    double plain = agreement.plain();
    if (plain >= BAD) {
      return;
    }
    double best = Math.max(BAD, plain + BETTER);
    Warning warning = null;
    if (labels.height() == labels.width() && agreement.transposed() >= best) {
      best = agreement.transposed();
      warning = warning("doubt.transposed", plain, best, transposed());
    }
    for (Mapping each : mappings()) {
      double mapped = agreement.mapped(each.map());
      // Of several that explain it as well, the plainest comes first.
      if (mapped >= best && (warning == null || mapped > best)) {
        best = mapped;
        warning = warning(each.key(), plain, mapped, each.fixes());
      }
    }
    if (warning != null) {
      warnings.add(warning);
    }
  }

  private List<Mapping> mappings() {
    Mapping inverted = new Mapping("doubt.inverted", label -> 1 - label, List.of());
    if (logits.channels() == 1) {
      return List.of(inverted);
    }
    List<Mapping> mappings = new ArrayList<>();
    if (logits.channels() == 2) {
      mappings.add(inverted);
    }
    mappings.add(
        new Mapping(
            "doubt.zero-label",
            label -> label == 0 ? -1 : label - 1,
            reading(MaskReading.ADE20K_REDUCED)));
    mappings.add(new Mapping("doubt.one-more", label -> label + 1, List.of()));
    mappings.add(
        new Mapping(
            "doubt.train-ids",
            label -> classOr(Cityscapes.trainId(label)),
            reading(MaskReading.CITYSCAPES_TO_TRAIN)));
    return mappings;
  }

  private List<Fix> reading(MaskReading reading) {
    return evidence.mask().isColour() ? List.of() : List.of(new Fix.Mask(reading));
  }

  /** The same axes with height and width exchanged, where the file is an array. */
  private List<Fix> transposed() {
    AxisOrder axes = evidence.prediction().axes();
    return axes == AxisOrder.AUTO ? List.of() : List.of(new Fix.Axes(axes.turned()));
  }

  private static int classOr(int train) {
    return train == Cityscapes.VOID ? -1 : train;
  }

  private static Warning warning(String key, double plain, double mapped, List<Fix> fixes) {
    return new Warning(Phrase.of(key, Math.round(100 * plain), Math.round(100 * mapped)), fixes);
  }

  /** A foreground of 255 that is ignored leaves nothing but background. */
  private void addLostForeground(Map<Integer, Integer> counts, List<Warning> warnings) {
    if (counts.size() == 2
        && counts.containsKey(0)
        && evidence.hasIgnored()
        && logits.channels() <= 2) {
      String ignored = Integer.toString(labels.ignored().getAsInt());
      warnings.add(
          new Warning(Phrase.of("doubt.foreground-ignored", ignored), reading(MaskReading.BINARY)));
    }
  }

  /** A class that the prediction never has, and that is named or drawn like void. */
  private void addVoid(Map<Integer, Integer> counts, Agreement agreement, List<Warning> warnings) {
    counts.forEach(
        (label, _) -> {
          boolean isClass =
              logits.channels() > 2
                  && logits.channelOf(label) >= 0
                  && !labels.background().contains(label)
                  && !labels.ignored().equals(OptionalInt.of(label));
          if (!isClass) {
            return;
          }
          int[] both = agreement.counts(label);
          boolean never = both[0] > 0 && both[1] <= NEVER_PREDICTED * both[0];
          String name = names.apply(label);
          if (never && (VOID_NAME.matcher(name).find() || ThinLabel.isBand(labels, label))) {
            List<Fix> fixes = new ArrayList<>();
            if (!evidence.hasIgnored()) {
              fixes.add(new Fix.Ignore(label));
            }
            fixes.add(new Fix.Background(new TreeSet<>(Set.of(label))));
            warnings.add(
                new Warning(Phrase.of("doubt.void", Integer.toString(label), name), fixes));
          }
        });
  }
}
