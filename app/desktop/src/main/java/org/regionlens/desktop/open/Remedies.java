package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.regionlens.desktop.message.Message;
import org.regionlens.media.input.AxisOrder;
import org.regionlens.media.input.Doubt;
import org.regionlens.media.input.InputException;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.input.MaskReading;
import org.regionlens.media.input.ReadingChoices;
import org.regionlens.media.text.Words;

/** What can be chosen where files cannot be read, or were read doubtfully. */
final class Remedies {
  /** More arrays than these are chosen in the dialog. */
  private static final int MOST_KEYS = 4;

  private final Words words;

  Remedies(Words words) {
    this.words = words;
  }

  /**
   * The choices that would let files be read.
   *
   * @param wanted with which they were not
   * @param open opens them with others
   */
  List<Message.Remedy> of(
      InputException reason,
      Map<Role, Path> files,
      ReadingChoices wanted,
      Consumer<ReadingChoices> open) {
    List<Message.Remedy> remedies = new ArrayList<>();
    reason.fittingAxes().stream()
        .sorted()
        .forEach(
            axes ->
                remedies.add(
                    remedy(words.get(axesKey(axes), axes.letters()), wanted.withAxes(axes), open)));
    for (MaskReading reading : MaskReading.values()) {
      if (reason.fittingReadings().contains(reading)) {
        String text = words.get("open.reading." + reading.name());
        remedies.add(remedy(text, wanted.withMaskReading(reading), open));
      }
    }
    boolean ofMask = reason.archive() != null && reason.archive().equals(files.get(Role.MASK));
    for (String key : reason.fittingKeys().stream().limit(MOST_KEYS).toList()) {
      ReadingChoices choosing =
          ofMask
              ? wanted.withKeys(key, wanted.predictionKey())
              : wanted.withKeys(wanted.maskKey(), key);
      remedies.add(remedy(words.get("open.key", key), choosing, open));
    }
    strays(reason.strayLabels(), wanted, open, remedies);
    return remedies;
  }

  private static String axesKey(AxisOrder axes) {
    return switch (axes) {
      case CHW, CWH -> "open.axes.first";
      case HWC, WHC -> "open.axes.last";
      default -> "open.axes";
    };
  }

  private void strays(
      Set<Integer> strays,
      ReadingChoices wanted,
      Consumer<ReadingChoices> open,
      List<Message.Remedy> remedies) {
    if (strays.size() == 1) {
      int label = strays.iterator().next();
      String text = words.get("open.ignore", Integer.toString(label));
      remedies.add(remedy(text, wanted.withIgnoredLabel(OptionalInt.of(label)), open));
    }
    if (!strays.isEmpty()) {
      Set<Integer> background = new HashSet<>(wanted.backgroundLabels());
      background.addAll(strays);
      String text = words.get("open.background", listing(strays));
      remedies.add(remedy(text, wanted.withBackgroundLabels(background), open));
    }
  }

  private static String listing(Set<Integer> labels) {
    String some =
        labels.stream().sorted().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
    return labels.size() > 5 ? some + ", …" : some;
  }

  /**
   * What looks wrong about an open case, with its cures.
   *
   * @param read reads the case again
   */
  Message doubts(List<Doubt> doubts, Consumer<ReadingChoices> read) {
    Doubt first = doubts.getFirst();
    String text =
        doubts.size() == 1
            ? first.text()
            : words.get("open.doubts", first.text(), doubts.size() - 1);
    return new Message(
        Message.Tone.INFORMATION,
        text,
        first.cures().stream().map(cure -> remedy(cure.text(), cure.choices(), read)).toList());
  }

  private static Message.Remedy remedy(
      String text, ReadingChoices choices, Consumer<ReadingChoices> open) {
    return new Message.Remedy(text, () -> open.accept(choices));
  }
}
