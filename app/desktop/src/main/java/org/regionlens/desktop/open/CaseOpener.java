package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.ClassBoundaries;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputException;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.input.ReadingChoices;
import org.regionlens.media.text.Words;

/**
 * Opens files and samples. A single file takes its place in the open case. One that does not fit
 * there is kept aside for the files that belong to it. What cannot be opened gives a message; the
 * open case stays.
 */
public final class CaseOpener {
  private final AnalysisSession session;
  private final CaseReader reader;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;
  private final Map<Role, Path> aside = new EnumMap<>(Role.class);
  private final ReadOnlyObjectWrapper<ReadingChoices> choices =
      new ReadOnlyObjectWrapper<>(ReadingChoices.defaults());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * @param task reads in the background
   */
  public CaseOpener(
      AnalysisSession session,
      CaseReader reader,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.session = session;
    this.reader = reader;
    this.task = task;
    this.messages = messages;
    this.words = words;
  }

  /** What a background reading brought: a case, or why there is none. */
  private record Outcome(@Nullable Case opened, List<InputException> failures) {}

  /** How the open case was read. */
  public ReadOnlyObjectProperty<ReadingChoices> choices() {
    return choices.getReadOnlyProperty();
  }

  /** True while files are being read. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The bundled samples; the first is opened at the start. */
  public List<CaseReader.Sample> samples() {
    return reader.samples();
  }

  public void open(CaseReader.Sample sample) {
    start(
        cancellation -> reader.read(sample),
        opened -> {
          aside.clear();
          show(opened, ReadingChoices.defaults());
        });
  }

  /** Opens files whose roles are guessed, and says the guess. */
  public void openGuessed(List<Path> files) {
    Map<Role, Path> roles;
    try {
      roles = FileRoles.guess(files);
    } catch (FileRoles.Ambiguous e) {
      String role = words.get("role." + e.role().name());
      messages.show(Message.warning(words.get("open.ambiguous", e.one(), e.other(), role)));
      return;
    }
    if (!roles.isEmpty()) {
      open(roles, words.get("open.guessed", listing(roles)));
    }
  }

  /** Opens files of known roles; what is not among them is taken from the open case. */
  public void open(Map<Role, Path> files) {
    open(files, "");
  }

  /** Reads the open case with other choices. */
  public void read(ReadingChoices wanted) {
    Case opened = session.subject().get();
    if (opened != null) {
      start(cancellation -> opened.reading(wanted), again -> show(again, wanted));
    }
  }

  private void open(Map<Role, Path> files, String guess) {
    boolean whole = files.containsKey(Role.MASK) && files.containsKey(Role.PREDICTION);
    ReadingChoices wanted = whole ? ReadingChoices.defaults() : choices.get();
    open(files, guess, wanted);
  }

  /**
   * Opens files of known roles, mask and prediction among them, as they were read before.
   *
   * @param then what is done as soon as they are open; never, if they cannot be opened
   */
  public void open(Map<Role, Path> files, ReadingChoices wanted, Runnable then) {
    open(files, "", wanted, then);
  }

  private void open(Map<Role, Path> files, String guess, ReadingChoices wanted) {
    open(files, guess, wanted, () -> {});
  }

  private void open(Map<Role, Path> files, String guess, ReadingChoices wanted, Runnable then) {
    boolean whole = files.containsKey(Role.MASK) && files.containsKey(Role.PREDICTION);
    Case base = whole ? null : session.subject().get();
    Map<Role, Path> together = new EnumMap<>(Role.class);
    together.putAll(aside);
    together.putAll(files);
    boolean completes =
        !whole
            && !aside.isEmpty()
            && together.containsKey(Role.MASK)
            && together.containsKey(Role.PREDICTION);
    busy.set(true);
    task.submit(
        cancellation -> {
          List<InputException> failures = new ArrayList<>();
          Case opened = attempt(base, files, wanted, failures);
          if (opened == null && completes) {
            opened = attempt(null, together, wanted, failures);
          }
          return new Outcome(opened, failures);
        },
        outcome -> {
          busy.set(false);
          if (outcome.opened() != null) {
            aside.clear();
            show(outcome.opened(), wanted);
            if (!guess.isEmpty()) {
              messages.show(Message.information(guess));
            }
            then.run();
          } else {
            InputException reason = outcome.failures().getLast();
            if (!whole && reason.isMisfit()) {
              aside.putAll(files);
            }
            messages.show(sentence(reason, files, guess, wanted));
          }
        },
        this::failed);
  }

  private @Nullable Case attempt(
      @Nullable Case base,
      Map<Role, Path> files,
      ReadingChoices wanted,
      List<InputException> failures) {
    try {
      return reader.read(base, files, wanted);
    } catch (InputException e) {
      failures.add(e);
      return null;
    }
  }

  /** Why files cannot be opened; where labels have no class, the remedies stand beside it. */
  private Message sentence(
      InputException reason, Map<Role, Path> files, String guess, ReadingChoices wanted) {
    List<Message.Remedy> remedies = new ArrayList<>();
    Set<Integer> strays = reason.strayLabels();
    if (!strays.isEmpty()) {
      if (strays.size() == 1) {
        int label = strays.iterator().next();
        ReadingChoices ignoring = wanted.withIgnoredLabel(OptionalInt.of(label));
        String text = words.get("open.ignore", Integer.toString(label));
        remedies.add(new Message.Remedy(text, () -> open(files, guess, ignoring)));
      }
      Set<Integer> background = new HashSet<>(wanted.backgroundLabels());
      background.addAll(strays);
      ReadingChoices accepting = wanted.withBackgroundLabels(background);
      String labels =
          strays.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
      String text = words.get("open.background", labels);
      remedies.add(new Message.Remedy(text, () -> open(files, guess, accepting)));
    }
    String text =
        reason.isMisfit() && !aside.isEmpty()
            ? words.get("open.kept-aside", String.valueOf(reason.getMessage()), listing(aside))
            : String.valueOf(reason.getMessage());
    return new Message(Message.Tone.WARNING, text, remedies);
  }

  private void start(LatestTask.Job<Case> job, Consumer<Case> done) {
    busy.set(true);
    task.submit(
        job,
        opened -> {
          busy.set(false);
          done.accept(opened);
        },
        this::failed);
  }

  private void show(Case opened, ReadingChoices read) {
    messages.clear();
    Case before = session.subject().get();
    choices.set(read);
    ClassSelection selection =
        before != null && before.classes().equals(opened.classes())
            ? session.classes().get()
            : ClassBoundaries.longest(opened);
    session.open(opened, selection);
  }

  private void failed(Throwable reason) {
    busy.set(false);
    String text =
        reason instanceof InputException
            ? String.valueOf(reason.getMessage())
            : words.get("open.failed", String.valueOf(reason.getMessage()));
    messages.show(Message.warning(text));
  }

  private String listing(Map<Role, Path> files) {
    return files.entrySet().stream()
        .map(
            entry ->
                words.get(
                    "open.file",
                    words.get("role." + entry.getKey().name()),
                    String.valueOf(entry.getValue().getFileName())))
        .collect(Collectors.joining(", "));
  }
}
