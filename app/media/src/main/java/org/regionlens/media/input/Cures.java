package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.regionlens.engine.LabelMap;

/** Finds the choices that would cure a doubt. */
final class Cures {
  private final RawCase raw;
  private final LabelMap labels;
  private final ReadingChoices choices;

  Cures(RawCase raw, LabelMap labels, ReadingChoices choices) {
    this.raw = raw;
    this.labels = labels;
    this.choices = choices;
  }

  /** The doubt in words, with its cures. */
  Doubt with(Phrase doubt) {
    return new Doubt(doubt.in(raw.words()), of(doubt));
  }

  private List<Doubt.Cure> of(Phrase doubt) {
    return switch (doubt.key()) {
      case "doubt.train-ids" -> reading(MaskReading.CITYSCAPES_TO_TRAIN);
      case "doubt.zero-label" -> reading(MaskReading.ADE20K_REDUCED);
      case "doubt.foreground-ignored" -> reading(MaskReading.BINARY);
      case "doubt.void" -> notClass(Integer.parseInt(String.valueOf(doubt.arguments().getFirst())));
      case "doubt.transposed" -> transposed();
      case "doubt.grey-labels" -> activations(Activation.LABELS);
      case "doubt.activation-again.SOFTMAX", "doubt.activation-again.SIGMOID" ->
          activations(Activation.AUTO);
      case "doubt.logits-as-probabilities" -> activations(Activation.SIGMOID, Activation.SOFTMAX);
      default -> List.of();
    };
  }

  private List<Doubt.Cure> reading(MaskReading reading) {
    boolean index = !raw.mask().isColour();
    return index
        ? List.of(cure("cure.reading." + reading.name(), choices.withMaskReading(reading)))
        : List.of();
  }

  private List<Doubt.Cure> notClass(int label) {
    List<Doubt.Cure> cures = new ArrayList<>();
    if (!Agreement.has(labels, choices.ignoredLabel())) {
      cures.add(cure("cure.ignore", choices.withIgnoredLabel(OptionalInt.of(label)), label));
    }
    Set<Integer> background = new HashSet<>(choices.backgroundLabels());
    background.add(label);
    cures.add(cure("cure.background", choices.withBackgroundLabels(background), label));
    return cures;
  }

  /** The same axes with height and width exchanged, where the file is an array. */
  private List<Doubt.Cure> transposed() {
    for (AxisOrder order : AxisOrder.values()) {
      if (order != AxisOrder.AUTO && raw.prediction().how().arguments().contains(order.letters())) {
        AxisOrder turned = order.turned();
        return List.of(cure("cure.axes", choices.withAxes(turned), turned.letters()));
      }
    }
    return List.of();
  }

  private List<Doubt.Cure> activations(Activation... activations) {
    List<Doubt.Cure> cures = new ArrayList<>();
    for (Activation each : activations) {
      cures.add(cure("cure.activation." + each.name(), choices.withActivation(each)));
    }
    return cures;
  }

  private Doubt.Cure cure(String key, ReadingChoices changed, Object... arguments) {
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = String.valueOf(arguments[i]);
    }
    return new Doubt.Cure(raw.words().get(key, plain), changed);
  }
}
