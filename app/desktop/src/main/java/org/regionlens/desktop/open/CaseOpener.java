package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
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
import org.regionlens.media.remember.RememberedChoices;
import org.regionlens.media.text.Words;

/**
 * Opens files and samples. A single file takes its place in the open case. One that does not fit
 * there is kept aside for the files that belong to it. What cannot be opened gives a message; the
 * open case stays.
 */
public final class CaseOpener implements LabelChoices {
  private final AnalysisSession session;
  private final CaseReader reader;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;
  private final FolderMemory memory;
  private final Remedies remedies;
  private final Map<Role, Path> aside = new EnumMap<>(Role.class);
  private final ReadOnlyObjectWrapper<ReadingChoices> choices =
      new ReadOnlyObjectWrapper<>(ReadingChoices.defaults());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();

  /**
   * @param task reads in the background
   * @param remembered how files were read before
   */
  public CaseOpener(
      AnalysisSession session,
      CaseReader reader,
      LatestTask task,
      MessageViewModel messages,
      RememberedChoices remembered,
      Words words) {
    this.session = session;
    this.reader = reader;
    this.task = task;
    this.messages = messages;
    this.words = words;
    this.memory = new FolderMemory(remembered);
    this.remedies = new Remedies(words);
  }

  /** What a background reading brought: a case and its first class, or why there is none. */
  private record Outcome(
      @Nullable Case opened,
      @Nullable ClassSelection first,
      @Nullable InputException failure,
      ReadingChoices choices) {}

  @Override
  public ReadOnlyObjectProperty<ReadingChoices> choices() {
    return choices.getReadOnlyProperty();
  }

  /** True while files are being read. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** How far the reading has come, 0 … 1; means nothing while none runs. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Gives up what is being read; what was open stays. */
  public void cancel() {
    task.cancel();
    busy.set(false);
  }

  /** The bundled samples; the first is opened at the start. */
  public List<CaseReader.Sample> samples() {
    return reader.samples();
  }

  public void open(CaseReader.Sample sample) {
    open(sample, () -> {});
  }

  /**
   * Opens a sample.
   *
   * @param then what is done as soon as it is open; never, if it cannot be opened
   */
  public void open(CaseReader.Sample sample, Runnable then) {
    start(
        ticket -> outcome(reader.read(sample), ReadingChoices.defaults()),
        outcome -> {
          aside.clear();
          show(outcome);
          then.run();
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
      open(roles, words.get("open.guessed", listing(roles)), null, () -> {});
    }
  }

  /** Opens files of known roles; what is not among them is taken from the open case. */
  public void open(Map<Role, Path> files) {
    open(files, "", null, () -> {});
  }

  /** Opens files of known roles, read as it is said; what is not among them is taken as above. */
  public void open(Map<Role, Path> files, ReadingChoices wanted) {
    open(files, "", wanted, () -> {});
  }

  /** Reads the files of the open case again, as they are now. */
  public void reload() {
    Case opened = session.subject().get();
    if (opened != null) {
      Map<Role, Path> files = new EnumMap<>(Role.class);
      opened.inputs().forEach(note -> files.put(note.role(), note.path()));
      open(files, choices.get());
    }
  }

  /** Reads the open case with other choices, and remembers them for its folder. */
  @Override
  public void read(ReadingChoices wanted) {
    Case opened = session.subject().get();
    if (opened != null) {
      start(
          ticket -> {
            Case again = opened.reading(wanted);
            memory.keep(again, wanted);
            return outcome(again, wanted);
          },
          this::show);
    }
  }

  /**
   * Opens files of known roles, mask and prediction among them, as they were read before.
   *
   * @param then what is done as soon as they are open; never, if they cannot be opened
   */
  public void open(Map<Role, Path> files, ReadingChoices wanted, Runnable then) {
    open(files, "", wanted, then);
  }

  private static boolean isWhole(Map<Role, Path> files) {
    return files.containsKey(Role.MASK) && files.containsKey(Role.PREDICTION);
  }

  private void open(
      Map<Role, Path> files, String guess, @Nullable ReadingChoices wished, Runnable then) {
    boolean whole = isWhole(files);
    Case base = whole ? null : session.subject().get();
    Map<Role, Path> together = new EnumMap<>(Role.class);
    together.putAll(aside);
    together.putAll(files);
    boolean completes = !whole && !aside.isEmpty() && isWhole(together);
    Optional<ReadingChoices> before =
        wished == null ? memory.of(files.get(Role.MASK)) : Optional.empty();
    ReadingChoices usual = whole ? ReadingChoices.defaults() : choices.get();
    ReadingChoices wanted = wished != null ? wished : before.orElse(usual);
    start(
        ticket -> {
          Outcome outcome = attempt(base, files, wanted, ticket);
          if (outcome.opened() == null && completes) {
            outcome = attempt(null, together, wanted, ticket);
          }
          if (outcome.opened() == null && before.isPresent()) {
            // What was chosen for other files of the folder need not fit these.
            Outcome plain = attempt(base, files, usual, ticket);
            outcome = plain.opened() == null ? outcome : plain;
          }
          if (outcome.opened() != null && wished != null) {
            memory.keep(outcome.opened(), wished);
          }
          return outcome;
        },
        outcome -> {
          if (outcome.opened() != null) {
            aside.clear();
            boolean again = before.isPresent() && outcome.choices().equals(before.get());
            show(outcome);
            if (outcome.opened().doubts().isEmpty()) {
              sayHow(guess, again && !wanted.equals(usual));
            }
            then.run();
          } else if (outcome.failure() != null) {
            refuse(outcome.failure(), files, guess, wanted, then);
          }
        });
  }

  private void sayHow(String guess, boolean remembered) {
    if (remembered) {
      messages.show(
          new Message(
              Message.Tone.INFORMATION,
              words.get("open.remembered"),
              List.of(
                  new Message.Remedy(
                      words.get("open.forget"), () -> read(ReadingChoices.defaults())))));
    } else if (!guess.isEmpty()) {
      messages.show(Message.information(guess));
    }
  }

  private Outcome attempt(
      @Nullable Case base, Map<Role, Path> files, ReadingChoices wanted, LatestTask.Ticket ticket) {
    try {
      return outcome(
          reader.read(
              base, files, wanted, ticket, fraction -> ticket.tell(() -> progress.set(fraction))),
          wanted);
    } catch (InputException e) {
      return new Outcome(null, null, e, wanted);
    }
  }

  /** With the class to look at first: to find it takes a look at every pixel. */
  private static Outcome outcome(Case opened, ReadingChoices read) {
    return new Outcome(opened, ClassBoundaries.longest(opened), null, read);
  }

  private void refuse(
      InputException reason,
      Map<Role, Path> files,
      String guess,
      ReadingChoices wanted,
      Runnable then) {
    if (!isWhole(files) && reason.isMisfit()) {
      aside.putAll(files);
    }
    String text =
        reason.isMisfit() && !aside.isEmpty()
            ? words.get("open.kept-aside", String.valueOf(reason.getMessage()), listing(aside))
            : String.valueOf(reason.getMessage());
    messages.show(
        new Message(
            Message.Tone.WARNING,
            text,
            remedies.of(reason, files, wanted, other -> open(files, guess, other, then))));
  }

  private void start(LatestTask.Job<Outcome> job, java.util.function.Consumer<Outcome> done) {
    progress.set(0);
    busy.set(true);
    task.submit(
        job,
        outcome -> {
          busy.set(false);
          done.accept(outcome);
        },
        this::failed);
  }

  private void show(Outcome outcome) {
    Case opened = outcome.opened();
    ClassSelection first = outcome.first();
    if (opened == null || first == null) {
      return;
    }
    messages.clear();
    Case before = session.subject().get();
    choices.set(outcome.choices());
    boolean same = before != null && before.givenClasses().equals(opened.givenClasses());
    session.open(
        same ? opened.withClassEdits(before.classEdits()) : opened,
        same ? session.classes().get() : first);
    sayDoubts();
  }

  /** Says again what looks wrong about the open case. */
  public void sayDoubts() {
    Case opened = session.subject().get();
    if (opened != null && !opened.doubts().isEmpty()) {
      messages.show(remedies.doubts(opened.doubts(), this::read));
    }
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
