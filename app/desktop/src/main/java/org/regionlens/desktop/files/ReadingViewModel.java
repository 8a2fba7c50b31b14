package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.check.Warning;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.ArrayChoices;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/**
 * How the files of a case are to be read: the choices as properties, and the sentence that comes of
 * them, tried out in the background.
 */
public final class ReadingViewModel {
  private static final int CAMVID_UNLABELLED = 11;

  private final Case subject;
  private final CaseOpener opener;
  private final LatestTask trial;
  private final Words words;
  private final LabelNumbers numbers;
  private final ObjectProperty<MaskReading> mask = new SimpleObjectProperty<>(MaskReading.AUTO);
  private final StringProperty ignored = new SimpleStringProperty("");
  private final StringProperty background = new SimpleStringProperty("");
  private final StringProperty classes = new SimpleStringProperty("");
  private final StringProperty maskKey = new SimpleStringProperty("");
  private final ObjectProperty<AxisOrder> axes = new SimpleObjectProperty<>(AxisOrder.AUTO);
  private final ObjectProperty<Activation> activation = new SimpleObjectProperty<>(Activation.AUTO);
  private final StringProperty predictionKey = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper usable = new ReadOnlyBooleanWrapper();
  private final Role role;
  private boolean filling;

  /** What becomes of label 11 of CamVid. */
  public enum Unlabelled {
    CLASS,
    IGNORED,
    BACKGROUND
  }

  /**
   * @param role the layer whose sentence is shown
   * @param trial reads in the background
   */
  public ReadingViewModel(
      Case subject, Role role, CaseOpener opener, LatestTask trial, Words words) {
    this.subject = subject;
    this.role = role;
    this.opener = opener;
    this.trial = trial;
    this.words = words;
    this.numbers = new LabelNumbers(words.get("control.labels.none"));
    fill(opener.choices().get());
    for (Property<?> each :
        List.of(mask, ignored, background, classes, maskKey, axes, activation, predictionKey)) {
      each.addListener((property, before, now) -> tryOut());
    }
    tryOut();
  }

  private void fill(ReadingChoices now) {
    filling = true;
    mask.set(now.maskReading());
    ignored.set(
        now.ignoredLabel().isPresent() ? Integer.toString(now.ignoredLabel().getAsInt()) : "");
    background.set(numbers.text(now.backgroundLabels()));
    classes.set(now.classes());
    maskKey.set(now.key(Role.MASK));
    axes.set(now.axes());
    activation.set(now.activation());
    predictionKey.set(now.key(Role.PREDICTION));
    filling = false;
  }

  /** Goes back to what the files say. */
  public void reset() {
    fill(ReadingChoices.defaults());
    tryOut();
  }

  public ObjectProperty<MaskReading> mask() {
    return mask;
  }

  /** The ignored label as text; empty for none. */
  public StringProperty ignored() {
    return ignored;
  }

  /** The background labels as text; empty for none. */
  public StringProperty background() {
    return background;
  }

  /** A bundled table's name, or a file; empty for what the files say. */
  public StringProperty classes() {
    return classes;
  }

  public StringProperty maskKey() {
    return maskKey;
  }

  public ObjectProperty<AxisOrder> axes() {
    return axes;
  }

  public ObjectProperty<Activation> activation() {
    return activation;
  }

  public StringProperty predictionKey() {
    return predictionKey;
  }

  /** How the file would be read, and what would look wrong; or why it cannot be read so. */
  public ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /** Whether the choices can be taken. */
  public ReadOnlyBooleanProperty usable() {
    return usable.getReadOnlyProperty();
  }

  /** The file of the layer. */
  public Path file() {
    return subject.inputs().stream()
        .filter(note -> note.role() == role)
        .map(InputNote::path)
        .findFirst()
        .orElse(Path.of(""));
  }

  /** Whether the mask has label 11 above all others but void, as CamVid's "unlabelled". */
  public boolean hasUnlabelled() {
    Map<Integer, Integer> counts = subject.labels().counts();
    return counts.containsKey(CAMVID_UNLABELLED)
        && counts.keySet().stream()
            .allMatch(
                label -> label <= CAMVID_UNLABELLED || label == ReadingChoices.DEFAULT_IGNORED);
  }

  /** What becomes of label 11 under the present choices. */
  public Unlabelled unlabelled() {
    if (numbers.parse(ignored.get()).orElse(Set.of()).contains(CAMVID_UNLABELLED)) {
      return Unlabelled.IGNORED;
    }
    boolean behind = numbers.parse(background.get()).orElse(Set.of()).contains(CAMVID_UNLABELLED);
    return behind ? Unlabelled.BACKGROUND : Unlabelled.CLASS;
  }

  /** Makes label 11 a class, ignored, or background. */
  public void setUnlabelled(Unlabelled wanted) {
    filling = true;
    Set<Integer> behind = new HashSet<>(numbers.parse(background.get()).orElse(Set.of()));
    behind.remove(CAMVID_UNLABELLED);
    if (wanted == Unlabelled.BACKGROUND) {
      behind.add(CAMVID_UNLABELLED);
    }
    background.set(numbers.text(behind));
    if (wanted == Unlabelled.IGNORED) {
      ignored.set(Integer.toString(CAMVID_UNLABELLED));
    } else if (unlabelled() == Unlabelled.IGNORED) {
      ignored.set(Integer.toString(ReadingChoices.DEFAULT_IGNORED));
    }
    filling = false;
    tryOut();
  }

  /** The choices as they stand; nothing if a field holds no labels. */
  Optional<ReadingChoices> choices() {
    Optional<Set<Integer>> one = numbers.parse(ignored.get());
    Optional<Set<Integer>> many = numbers.parse(background.get());
    if (one.isEmpty() || one.get().size() > 1 || many.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt label = one.get().stream().mapToInt(Integer::intValue).findFirst();
    return Optional.of(
        new ReadingChoices(
            label,
            many.get(),
            activation.get(),
            mask.get(),
            classes.get(),
            new ArrayChoices(
                axes.get(),
                opener.choices().get().key(Role.IMAGE),
                maskKey.get(),
                predictionKey.get(),
                opener.choices().get().slice())));
  }

  private void tryOut() {
    if (filling) {
      return;
    }
    usable.set(false);
    Optional<ReadingChoices> wanted = choices();
    if (wanted.isEmpty()) {
      trial.cancel();
      sentence.set(words.get("reading.no-labels"));
      return;
    }
    sentence.set(words.get("reading.trying"));
    trial.submit(
        ticket -> describe(subject.reading(wanted.get())),
        text -> {
          sentence.set(text);
          usable.set(true);
        },
        failure -> sentence.set(Trouble.sentence(failure, words, "open.failed")));
  }

  private String describe(Case read) {
    Function<InputNote, String> how = note -> words.get("reading.would", note.readAs());
    StringBuilder text =
        new StringBuilder(
            read.inputs().stream()
                .filter(note -> note.role() == role)
                .map(how)
                .findFirst()
                .orElse(""));
    for (Warning warning : read.warnings()) {
      text.append("\n").append(warning.text().in(words));
    }
    return text.toString();
  }

  /** Reads the case so, and remembers it for its folder. */
  public void apply() {
    choices().ifPresent(opener::read);
  }
}
