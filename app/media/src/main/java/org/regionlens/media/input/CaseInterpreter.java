package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.text.UnreadableException;

/** Makes a case of raw files and choices. */
final class CaseInterpreter {
  /** More classes than that would need more memory for hard labels than anybody has. */
  private static final int MOST_HARD_CLASSES = 512;

  /** Reasons for which the nearest colours of a table may be what is wanted. */
  private static final Set<String> NEARLY_COLOURS =
      Set.of("unreadable.mask.smoothed", "unreadable.mask.unmatched");

  private final RawCase raw;
  private final ReadingChoices choices;

  CaseInterpreter(RawCase raw, ReadingChoices choices) {
    this.raw = raw;
    this.choices = choices;
  }

  /** A mask with what was decided about it. */
  record ReadMask(MaskPlan plan, MaskInterpreter.Values values) {}

  Case interpret(@Nullable Case before) throws InputException {
    ReadMask predicted = hardPrediction();
    int channels =
        predicted == null
            ? raw.prediction().channels()
            : 1 + greatest(predicted.values().values(), Set.of());
    ReadMask mask = step(raw.maskNote(), () -> read(raw.mask(), raw.maskNote(), channels));
    Logits logits =
        step(raw.predictionNote(), () -> logits(before, predicted, mask.values().values()));
    LabelMap labels =
        new LabelMap(
            raw.mask().height(),
            raw.mask().width(),
            mask.values().values(),
            choices.ignoredLabel(),
            choices.backgroundLabels());
    requireKnown(labels, logits, mask.plan());
    Doubts doubts = new Doubts(raw, mask.plan(), labels, logits, choices);
    List<InputNote> notes = new ArrayList<>();
    if (raw.imageNote() != null) {
      notes.add(raw.imageNote());
    }
    notes.add(
        saying(
            raw.maskNote(), InputWords.mask(raw.mask(), mask, raw.tables(), choices, raw.words())));
    notes.add(
        saying(
            raw.predictionNote(),
            predicted == null
                ? InputWords.prediction(
                    raw.prediction(), raw.kind(), choices.activation(), raw.words())
                : InputWords.labels(raw.prediction(), predicted, logits.channels(), raw.words())));
    return new Case(
        raw.name(),
        raw.image(),
        labels,
        logits,
        new CaseClasses(raw, mask.plan()).of(logits),
        notes,
        choices,
        doubts.find().stream().map(new Cures(raw, labels, choices)::with).toList(),
        raw);
  }

  private ReadMask read(RawMask mask, InputNote file, int channels) throws UnreadableException {
    MaskPlan plan = MaskRules.plan(mask, file, raw.tables(), choices.maskReading(), channels);
    return new ReadMask(plan, MaskInterpreter.values(mask, plan, raw.tables(), channels));
  }

  /** The labels of a prediction that holds labels only; null for all others. */
  private @Nullable ReadMask hardPrediction() throws InputException {
    RawMask labels = raw.prediction().labels();
    if (labels == null) {
      return null;
    }
    return step(
        raw.predictionNote(),
        () -> {
          // Two values, 0 and white, are background and foreground here too.
          return hard(labels, raw.predictionNote(), raw.tables(), choices);
        });
  }

  /** Predicted labels; colours are matched as loosely as those of the mask. */
  static ReadMask hard(RawMask labels, InputNote file, Tables tables, ReadingChoices choices)
      throws UnreadableException {
    boolean nearest = labels.isColour() && choices.maskReading() == MaskReading.NEAREST_COLOURS;
    MaskPlan plan =
        MaskRules.plan(
            labels, file, tables, nearest ? MaskReading.NEAREST_COLOURS : MaskReading.AUTO, 2);
    return new ReadMask(plan, MaskInterpreter.values(labels, plan, tables, 0));
  }

  private Logits logits(@Nullable Case before, @Nullable ReadMask predicted, int[] labels)
      throws UnreadableException {
    if (predicted != null) {
      Set<Integer> classless = new HashSet<>(choices.backgroundLabels());
      choices.ignoredLabel().ifPresent(classless::add);
      int classes = 1 + Math.max(1, greatest(predicted.values().values(), classless));
      classes = Math.max(classes, 1 + greatest(labels, classless));
      if (classes > MOST_HARD_CLASSES) {
        throw new UnreadableException(
            "unreadable.prediction.hard-classes", Integer.toString(classes), MOST_HARD_CLASSES);
      }
      return PredictionInterpreter.ofLabels(
          raw.mask().height(), raw.mask().width(), predicted.values().values(), classes);
    }
    return before != null && before.choices().activation() == choices.activation()
        ? before.givenLogits()
        : PredictionInterpreter.logits(raw.prediction(), raw.kind(), choices.activation());
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
            ? OtherReadings.fitting(raw.mask(), plan, labels, logits)
            : Set.of();
    throw InputException.stray(
        reason.sentence(raw.words(), fileName(raw.maskNote())), strays.keySet(), fitting);
  }

  private interface Step<T> {
    T take() throws UnreadableException;
  }

  private <T> T step(InputNote file, Step<T> step) throws InputException {
    try {
      return step.take();
    } catch (UnreadableException e) {
      String sentence = e.sentence(raw.words(), fileName(file));
      throw choices.maskReading() == MaskReading.AUTO && NEARLY_COLOURS.contains(e.key())
          ? InputException.stray(sentence, Set.of(), Set.of(MaskReading.NEAREST_COLOURS))
          : new InputException(sentence);
    }
  }

  private static InputNote saying(InputNote note, String readAs) {
    return new InputNote(note.role(), note.path(), note.sha256(), readAs);
  }

  private static String fileName(InputNote note) {
    return String.valueOf(note.path().getFileName());
  }
}
