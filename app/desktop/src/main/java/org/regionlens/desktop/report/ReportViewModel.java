package org.regionlens.desktop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.report.Report;
import org.regionlens.media.report.ReportFiles;
import org.regionlens.media.report.ReportPlan;
import org.regionlens.media.text.Words;

/** A report on a folder: what is asked for, how far it is, what came of it. */
public final class ReportViewModel {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final ReportMaker maker;
  private final LatestTask task;
  private final Supplier<ReportPlan> plan;
  private final MessageViewModel messages;
  private final LongSupplier nanoClock;
  private final Words words;
  private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Path> out = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Path> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Report.Failure>> leftOut =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Delay delay;
  private final Supplier<Optional<Path>> openFolder;
  private @Nullable Path proposed;
  private @Nullable Path filledIn;
  private ReportProgress far;
  private Runnable forgetTick = () -> {};

  /**
   * A model.
   *
   * @param task makes one report at a time
   * @param plan what is computed, by the settings as they are when it begins
   * @param openFolder the folder of what is open in the main window, if it has one
   * @param messages hear of a finished report, whose window may be closed by then
   * @param delay wakes it to tell the time that is left
   */
  public ReportViewModel(
      ReportMaker maker,
      LatestTask task,
      Supplier<ReportPlan> plan,
      Supplier<Optional<Path>> openFolder,
      MessageViewModel messages,
      Delay delay,
      LongSupplier nanoClock,
      Words words) {
    this.maker = maker;
    this.task = task;
    this.plan = plan;
    this.openFolder = openFolder;
    this.delay = delay;
    this.messages = messages;
    this.nanoClock = nanoClock;
    this.words = words;
    far = new ReportProgress(nanoClock, words);
    folder.addListener((property, before, now) -> propose(now));
  }

  /** The folder of the cases. */
  ObjectProperty<@Nullable Path> folder() {
    return folder;
  }

  /** Fills in the folder of what is open, unless a person named another one. */
  void fillIn() {
    Path present = folder.get();
    boolean mine = present == null || present.equals(filledIn);
    if (mine && !running.get()) {
      openFolder
          .get()
          .ifPresent(
              open -> {
                filledIn = open;
                folder.set(open);
              });
    }
  }

  /** Where the report goes: beside the folder, unless something else is chosen. */
  ObjectProperty<@Nullable Path> out() {
    return out;
  }

  private void propose(@Nullable Path cases) {
    Path name = cases == null ? null : cases.getFileName();
    boolean chosen = out.get() != null && !out.get().equals(proposed);
    if (cases != null && name != null && !chosen) {
      proposed = cases.resolveSibling(name + "-report");
      out.set(proposed);
    }
  }

  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Whether it can begin. */
  BooleanBinding ready() {
    return Bindings.and(Bindings.isNotNull(folder), Bindings.isNotNull(out)).and(running.not());
  }

  /** How far it is, 0 … 1. */
  ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** How far it is, or what came of it, one sentence. */
  ReadOnlyStringProperty status() {
    return status.getReadOnlyProperty();
  }

  /** The page of the finished report; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable Path> page() {
    return page.getReadOnlyProperty();
  }

  /** The cases that could not be computed, and why. */
  ReadOnlyObjectProperty<List<Report.Failure>> leftOut() {
    return leftOut.getReadOnlyProperty();
  }

  /** What a report begun now would compute. */
  ReportPlan plan() {
    return plan.get();
  }

  /** Begins, or goes on where an earlier one was stopped. */
  void start() {
    Path from = folder.get();
    Path to = out.get();
    if (from == null || to == null) {
      return;
    }
    ReportPlan wanted = plan.get();
    far = new ReportProgress(nanoClock, words);
    page.set(null);
    leftOut.set(List.of());
    progress.set(0);
    status.set(words.get("report.window.begins"));
    running.set(true);
    tickSoon();
    task.submit(
        ticket ->
            maker.make(
                from,
                to,
                wanted,
                (name, found, done, all) -> ticket.tell(() -> tell(found, all)),
                ticket),
        report -> show(report, from, to),
        failure -> fail(failure, from));
  }

  /** Called once for each case that is done. */
  private void tell(boolean found, int all) {
    far.oneMore(found, all);
    progress.set(far.share());
    status.set(far.sentence());
    if (far.isComplete()) {
      forgetTick.run();
    }
  }

  private void tickSoon() {
    forgetTick.run();
    forgetTick =
        delay.after(
            TICK,
            () -> {
              if (running.get()) {
                status.set(far.sentence());
                tickSoon();
              }
            });
  }

  /** Stops; the cases that are done are kept, and the next start goes on from there. */
  void stop() {
    task.cancel();
    end();
    status.set(far.stopped());
  }

  private void end() {
    running.set(false);
    forgetTick.run();
  }

  private void show(Report report, Path from, Path to) {
    end();
    leftOut.set(report.failures());
    if (report.cases().isEmpty()) {
      status.set(
          report.failures().isEmpty()
              ? words.get("cli.report.empty", from)
              : words.get("cli.report.none"));
      return;
    }
    progress.set(1);
    Path written = to.resolve(ReportFiles.PAGE);
    status.set(
        words.get("report.window.done", report.cases().size(), written, report.failures().size()));
    page.set(written);
    messages.show(Message.information(status.get()));
  }

  private void fail(Throwable failure, Path from) {
    end();
    status.set(
        failure instanceof IOException
            ? words.get("cli.report.unreadable", from)
            : Trouble.sentence(failure, words, "report.window.failed"));
  }
}
