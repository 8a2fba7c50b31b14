package org.regionlens.media.input;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * The files of a case as they are, before the user's choices; immutable.
 *
 * @param name how the case is called
 * @param image the picture, or null
 * @param imageNote what is said of the image, or null
 * @param mask as stored
 * @param maskNote path and hash of the mask; its words follow from the choices
 * @param prediction as stored, finite
 * @param predictionNote path and hash of the prediction; its words follow from the choices
 * @param kind what the prediction's numbers are
 * @param table names and colours that a table beside the mask gives; may be empty
 * @param words the sentences
 */
record RawCase(
    String name,
    @Nullable RasterImage image,
    @Nullable InputNote imageNote,
    RawMask mask,
    InputNote maskNote,
    RawPrediction prediction,
    InputNote predictionNote,
    PredictionKind kind,
    List<ClassTable.Entry> table,
    Words words) {

  /**
   * The case that the choices make of the files.
   *
   * @param before the same files read with other choices, whose logits are kept where they are the
   *     same; or null
   */
  Case interpret(ReadingChoices choices, @Nullable Case before) throws InputException {
    Logits logits;
    try {
      logits =
          before != null && before.choices().activation() == choices.activation()
              ? before.logits()
              : PredictionInterpreter.logits(prediction, kind, choices.activation());
    } catch (UnreadableException e) {
      throw new InputException(e.sentence(words, fileName(predictionNote)));
    }
    LabelMap labels = MaskInterpreter.labels(mask, logits, choices);
    NavigableMap<Integer, Integer> strays = MaskInterpreter.strays(labels, logits);
    if (!strays.isEmpty()) {
      UnreadableException reason = MaskInterpreter.reason(strays, logits);
      throw new InputException(reason.sentence(words, fileName(maskNote)), strays.keySet());
    }
    List<InputNote> notes = new ArrayList<>();
    if (imageNote != null) {
      notes.add(imageNote);
    }
    notes.add(saying(maskNote, maskWords(choices)));
    notes.add(saying(predictionNote, predictionWords(choices)));
    return new Case(name, image, labels, logits, classes(logits), notes, choices, this);
  }

  private ClassTable classes(Logits logits) {
    int count = Math.max(2, logits.channels());
    List<Integer> indices = IntStream.range(0, count).boxed().toList();
    return ClassTable.of(indices, index -> entry(index, count));
  }

  private ClassTable.Entry entry(int index, int count) {
    for (ClassTable.Entry known : table) {
      if (known.index() == index) {
        return known;
      }
    }
    boolean binary = prediction.planes().size() == 1;
    String generic =
        binary
            ? words.get(index == 0 ? "class.background" : "class.foreground")
            : words.get("class.generic", Integer.toString(index));
    return new ClassTable.Entry(index, generic, paletteColour(index, count));
  }

  /** The mask's own colour if its palette tells the classes apart. */
  private int paletteColour(int index, int count) {
    List<Integer> palette = mask.palette();
    boolean apart =
        palette != null
            && palette.size() >= count
            && palette.subList(0, count).stream().distinct().count() == count;
    return apart && palette != null ? palette.get(index) : ClassTable.defaultArgb(index);
  }

  private String maskWords(ReadingChoices choices) {
    boolean binary = MaskInterpreter.isBinary(mask, prediction.planes().size());
    String how = words.get(binary ? "read.mask.binary" : mask.readAs(), mask.detail());
    StringBuilder text = new StringBuilder(how);
    OptionalInt ignored = choices.ignoredLabel();
    if (!binary && ignored.isPresent()) {
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
    return text.toString();
  }

  private String predictionWords(ReadingChoices choices) {
    String how = words.get(prediction.readAs(), prediction.detail());
    if (!PredictionInterpreter.areLogits(prediction, kind, choices.activation())) {
      return how
          + words.get(
              kind == PredictionKind.SOFTMAX_PROBABILITIES
                  ? "read.prediction.probabilities.softmax"
                  : "read.prediction.probabilities");
    }
    String numbers =
        switch (choices.activation()) {
          case AUTO -> "read.prediction.logits.auto";
          case SIGMOID -> "read.prediction.logits.sigmoid";
          case SOFTMAX -> "read.prediction.logits.softmax";
        };
    String doubt =
        kind == PredictionKind.LOGITS ? "" : words.get("read.prediction.logits.doubtful");
    return how + words.get(numbers) + doubt;
  }

  private static InputNote saying(InputNote note, String readAs) {
    return new InputNote(note.role(), note.path(), note.sha256(), readAs);
  }

  private static String fileName(InputNote note) {
    return String.valueOf(note.path().getFileName());
  }
}
