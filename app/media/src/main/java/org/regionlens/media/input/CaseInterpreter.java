package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.check.Evidence;
import org.regionlens.media.check.OtherReadings;
import org.regionlens.media.check.ResizedMask;
import org.regionlens.media.check.ValueWarnings;
import org.regionlens.media.check.Warning;
import org.regionlens.media.check.Warnings;
import org.regionlens.media.mask.MaskInterpreter;
import org.regionlens.media.mask.MaskPlan;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.mask.ReadMask;
import org.regionlens.media.prediction.PredictionInterpreter;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.prediction.SoftmaxEvidence;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.InputProblem;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;

/** Makes a case of raw files and choices. */
final class CaseInterpreter {
  /** More classes than that would need more memory for hard labels than anybody has. */
  private static final int MOST_HARD_CLASSES = 512;

  private final RawCase raw;
  private final ReadingChoices choices;
  private final RawMask mask;
  private final RawPrediction prediction;

  CaseInterpreter(RawCase raw, ReadingChoices choices) {
    this.raw = raw;
    this.choices = choices;
    this.mask = raw.mask().content();
    this.prediction = raw.prediction().content();
  }

  /**
   * The case.
   *
   * @param before the same files read with other choices, whose logits are kept where they are the
   *     same; or null
   * @param source reads them once more with others
   */
  Case interpret(@Nullable Case before, Case.Source source) throws InputException {
    ReadMask predicted = hardPrediction();
    int channels =
        predicted == null
            ? prediction.channels()
            : 1 + greatest(predicted.values().values(), Set.of());
    ReadMask read =
        step(
            raw.mask(),
            () ->
                ReadMask.of(
                    mask, raw.mask().note(), raw.tables(), choices.maskReading(), channels));
    LabelMap labels =
        new LabelMap(
            mask.height(),
            mask.width(),
            read.values().values(),
            choices.ignoredLabel(),
            choices.backgroundLabels());
    SoftmaxEvidence softmax =
        choices.activation() == Activation.AUTO && raw.kind() == PredictionKind.LOGITS
            ? SoftmaxEvidence.of(prediction.planes(), labels)
            : SoftmaxEvidence.NONE;
    Logits logits =
        step(
            raw.prediction(),
            () ->
                predicted == null
                    ? logits(before, softmax)
                    : hardLogits(predicted, read.values().values()));
    requireKnown(labels, logits, read.plan());
    List<InputNote> notes = new ArrayList<>();
    if (raw.image() != null) {
      notes.add(raw.image().note());
    }
    notes.add(raw.mask().saying(InputWords.mask(mask, read, raw.tables(), choices, raw.words())));
    notes.add(
        raw.prediction()
            .saying(
                predicted == null
                    ? InputWords.prediction(
                        prediction, raw.kind(), choices.activation(), softmax, raw.words())
                    : InputWords.labels(prediction, predicted, logits.channels(), raw.words())));
    ClassTable classes = new CaseClasses(raw, read.plan()).of(logits);
    Evidence evidence =
        new Evidence(mask, read.plan(), prediction, raw.kind(), labels, logits, choices);
    List<Warning> warnings = new ArrayList<>(new Warnings(evidence, classes::name).find());
    if (softmax.isLikely() && !softmax.isSure()) {
      warnings.add(ValueWarnings.softmax(softmax));
    }
    return new Case(
        raw.name(),
        raw.image() == null ? null : raw.image().content(),
        labels,
        logits,
        classes,
        notes,
        choices,
        warnings,
        others(read.plan(), softmax),
        source);
  }

  /** The labels of a prediction that holds labels only; null for all others. */
  private @Nullable ReadMask hardPrediction() throws InputException {
    RawMask labels = prediction.labels();
    return labels == null
        ? null
        : step(
            raw.prediction(),
            () ->
                ReadMask.predicted(
                    labels, raw.prediction().note(), raw.tables(), choices.maskReading()));
  }

  private Logits hardLogits(ReadMask predicted, int[] labels) throws UnreadableException {
    Set<Integer> classless = new HashSet<>(choices.backgroundLabels());
    choices.ignoredLabel().ifPresent(classless::add);
    int classes = 1 + Math.max(1, greatest(predicted.values().values(), classless));
    classes = Math.max(classes, 1 + greatest(labels, classless));
    if (classes > MOST_HARD_CLASSES) {
      throw new UnreadableException(
          "unreadable.prediction.hard-classes", Integer.toString(classes), MOST_HARD_CLASSES);
    }
    return PredictionInterpreter.ofLabels(
        mask.height(), mask.width(), predicted.values().values(), classes);
  }

  private Logits logits(@Nullable Case before, SoftmaxEvidence softmax) throws UnreadableException {
    // What the values say may depend on the labels, and these on the choices.
    boolean told = choices.activation() == Activation.AUTO && raw.kind() == PredictionKind.LOGITS;
    if (before != null && before.choices().activation() == choices.activation()) {
      Logits given = before.givenLogits();
      boolean wasSoftmax = given.activation() == org.regionlens.engine.Activation.SOFTMAX;
      if (!told || wasSoftmax == softmax.isSure()) {
        return given;
      }
    }
    return PredictionInterpreter.logits(
        prediction, raw.kind(), softmax.isSure() ? Activation.SOFTMAX : choices.activation());
  }

  /** The readings that are as possible as those taken, of each layer. */
  private Map<Role, List<Fix>> others(MaskPlan plan, SoftmaxEvidence softmax) {
    Map<Role, List<Fix>> others = new EnumMap<>(Role.class);
    if (plan.other() != null) {
      others.put(Role.MASK, List.of(new Fix.Mask(plan.other())));
    }
    if (raw.kind() == PredictionKind.LOGITS && prediction.channels() > 1) {
      boolean isSoftmax = softmax.isSure() || choices.activation() == Activation.SOFTMAX;
      others.put(
          Role.PREDICTION,
          List.of(new Fix.Values(isSoftmax ? Activation.SIGMOID : Activation.SOFTMAX)));
    }
    return others;
  }

  /** The greatest label that can be a class; 0 if there is none. */
  private static int greatest(int[] labels, Set<Integer> classless) {
    int greatest = 0;
    for (int label : labels) {
      if (label > greatest
          && label != ReadingChoices.DEFAULT_IGNORED
          && !classless.contains(label)) {
        greatest = label;
      }
    }
    return greatest;
  }

  private void requireKnown(LabelMap labels, Logits logits, MaskPlan plan) throws InputException {
    NavigableMap<Integer, Integer> strays = MaskInterpreter.strays(labels, logits);
    if (strays.isEmpty()) {
      return;
    }
    ResizedMask resized = ResizedMask.of(labels);
    UnreadableException reason =
        resized.isLikely() && strays.size() > 2
            ? new UnreadableException("unreadable.mask.resized", strays.size(), resized.percent())
            : MaskInterpreter.reason(strays, logits);
    Set<MaskReading> fitting =
        choices.maskReading() == MaskReading.AUTO
            ? OtherReadings.fitting(mask, plan, labels, logits)
            : Set.of();
    throw new InputException(
        new InputProblem.StrayLabels(
            reason.about(raw.mask().fileName()),
            new TreeSet<>(strays.keySet()),
            fitting,
            ValueWarnings.areGreyLabels(prediction)));
  }

  private interface Step<T> {
    T take() throws UnreadableException;
  }

  private static <T> T step(RawCase.Layer<?> layer, Step<T> step) throws InputException {
    try {
      return step.take();
    } catch (UnreadableException e) {
      throw InputException.of(e, layer.fileName());
    }
  }
}
