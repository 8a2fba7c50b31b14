package org.regionlens.desktop.open;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.regionlens.desktop.message.Message;
import org.regionlens.media.check.Warning;
import org.regionlens.media.reading.Fix;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** What can be chosen where files cannot be read, or were read doubtfully. */
final class Remedies {
  /** More of them are chosen in the dialog. */
  private static final int MOST = 4;

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
  List<Message.Remedy> of(List<Fix> fixes, ReadingChoices wanted, Consumer<ReadingChoices> open) {
    return fixes.stream()
        .limit(MOST)
        .map(fix -> new Message.Remedy(name(fix), () -> open.accept(fix.in(wanted))))
        .toList();
  }

  private String name(Fix fix) {
    return switch (fix) {
      case Fix.Mask mask -> words.get("fix.mask." + mask.reading().name());
      case Fix.Ignore ignore -> words.get("fix.ignore", Integer.toString(ignore.label()));
      case Fix.Background background -> words.get("fix.background", listing(background.labels()));
      case Fix.Axes axes ->
          words.get(
              switch (axes.order()) {
                case CHW, CWH -> "fix.axes.first";
                case HWC, WHC -> "fix.axes.last";
                default -> "fix.axes";
              },
              axes.order().letters());
      case Fix.Values values -> words.get("fix.values." + values.activation().name());
      case Fix.Key key -> words.get("fix.key", key.key());
    };
  }

  private static String listing(Set<Integer> labels) {
    String some =
        labels.stream().sorted().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
    return labels.size() > 5 ? some + ", …" : some;
  }

  /**
   * What looks wrong about an open case, with what may help.
   *
   * @param choices how it was read
   * @param read reads the case again
   */
  Message warnings(List<Warning> warnings, ReadingChoices choices, Consumer<ReadingChoices> read) {
    Warning first = warnings.getFirst();
    String text = first.text().in(words);
    return new Message(
        Message.Tone.INFORMATION,
        warnings.size() == 1 ? text : words.get("open.doubts", text, warnings.size() - 1),
        of(first.fixes(), choices, read));
  }
}
