package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Progress;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.InputProblem;
import org.regionlens.media.reading.ReadingChoices;
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
  private final OpeningTalk talk;
  private final FolderMemory memory;
  private final Map<Role, Path> aside = new EnumMap<>(Role.class);
  private final ReadOnlyObjectWrapper<ReadingChoices> choices =
      new ReadOnlyObjectWrapper<>(ReadingChoices.defaults());
  private final ReadOnlyObjectWrapper<Map<Role, Path>> kept = new ReadOnlyObjectWrapper<>(Map.of());
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
    this.talk = new OpeningTalk(messages, words);
    this.memory = new FolderMemory(remembered);
  }

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
        ticket -> ReadOutcome.of(reader.read(sample), ReadingChoices.defaults()),
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
      talk.ambiguous(e);
      return;
    }
    if (!roles.isEmpty()) {
      open(roles, talk.guessed(roles), null, () -> {});
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
            return ReadOutcome.of(again, wanted);
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

  private void open(
      Map<Role, Path> files, String guess, @Nullable ReadingChoices wished, Runnable then) {
    Case open = session.subject().get();
    boolean sample = open != null && isSample(open);
    boolean whole = Opening.isWhole(files);
    if (!whole && (open == null || sample)) {
      // Nothing of a sample goes with files of one's own.
      Map<Role, Path> together = new EnumMap<>(Role.class);
      together.putAll(aside);
      together.putAll(files);
      if (Opening.isWhole(together)) {
        open(together, guess, wished, then);
      } else {
        keep(files);
      }
      return;
    }
    Opening opening =
        new Opening(
            files,
            whole ? null : open,
            aside,
            wished,
            wished == null ? memory.of(files.get(Role.MASK)) : Optional.empty(),
            whole ? ReadingChoices.defaults() : choices.get());
    start(
        ticket -> {
          ReadOutcome outcome =
              opening.read(reader, ticket, fraction -> ticket.tell(() -> progress.set(fraction)));
          if (outcome.opened() != null && wished != null) {
            memory.keep(outcome.opened(), wished);
          }
          return outcome;
        },
        outcome -> {
          if (outcome.opened() != null) {
            aside.clear();
            show(outcome);
            if (outcome.opened().warnings().isEmpty()) {
              talk.opened(guess, opening.asBefore(outcome), () -> read(ReadingChoices.defaults()));
            }
            then.run();
          } else if (outcome.failure() != null) {
            InputException reason = outcome.failure();
            boolean keep =
                !Opening.isWhole(files) && !(reason.problem() instanceof InputProblem.Unreadable);
            if (keep) {
              aside.putAll(files);
            }
            talk.refused(
                reason, opening, keep ? aside : Map.of(), other -> open(files, guess, other, then));
          }
        });
  }

  private boolean isSample(Case open) {
    return open.inputs().stream().anyMatch(note -> reader.isBundled(note.path()));
  }

  /** Keeps files for those that belong to them, and shows what is missing. */
  private void keep(Map<Role, Path> files) {
    aside.putAll(files);
    cancel();
    session.close();
    kept.set(Map.copyOf(aside));
    talk.missing(aside);
  }

  /** Files that wait for those that belong to them; empty while a case is open. */
  public ReadOnlyObjectProperty<Map<Role, Path>> kept() {
    return kept.getReadOnlyProperty();
  }

  /** What has to be found before it can be opened. */
  @FunctionalInterface
  public interface Search<T> {
    /**
     * Looks for it, in the background.
     *
     * @throws InputException if it cannot be; the message is one sentence
     */
    T run(Cancellation cancellation, Progress progress) throws InputException;
  }

  /** Looks for files as it would open them: with progress, until Esc or another opening. */
  public <T> void search(Search<T> search, Consumer<T> found) {
    start(ticket -> search.run(ticket, done -> ticket.tell(() -> progress.set(done))), found);
  }

  private <T> void start(LatestTask.Job<T> job, Consumer<T> done) {
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

  private void show(ReadOutcome outcome) {
    Case opened = outcome.opened();
    ClassSelection first = outcome.first();
    if (opened == null || first == null) {
      return;
    }
    talk.nothing();
    kept.set(Map.of());
    Case before = session.subject().get();
    choices.set(outcome.choices());
    boolean same = before != null && before.givenClasses().equals(opened.givenClasses());
    session.open(
        same ? opened.withClassEdits(before.classEdits()) : opened,
        same ? session.classes().get() : first);
    sayDoubts();
  }

  /** What could be chosen for a layer of the open case as well, each with a name for its button. */
  public List<Message.Remedy> others(Role role) {
    Case opened = session.subject().get();
    return opened == null ? List.of() : talk.others(opened, role, this::read);
  }

  /** Says again what looks wrong about the open case. */
  public void sayDoubts() {
    Case opened = session.subject().get();
    if (opened != null && !opened.warnings().isEmpty()) {
      talk.doubtful(opened, this::read);
    }
  }

  private void failed(Throwable reason) {
    busy.set(false);
    talk.failed(reason);
  }
}
