package org.regionlens.desktop.app;

import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.regionlens.desktop.files.FileServices;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.session.Analyser;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.remember.UserMemory;
import org.regionlens.media.text.Words;

/**
 * Everything the window needs from outside; tests hand in doubles.
 *
 * @param analyser the engine
 * @param reader reads cases
 * @param picker asks for files
 * @param engineWorker computes, one request after the other
 * @param colourWorker colours maps
 * @param studyWorker computes studies, beside the panes
 * @param studyEngine the engine of the studies; asked for in the background
 * @param fileWorker reads and writes files
 * @param reportWorker makes reports on folders, which takes minutes
 * @param ui brings answers to the window's thread
 * @param threads colour and paint
 * @param delay waits on the window's clock
 * @param nanoClock nanoseconds, from any start
 * @param theme at the start
 * @param systemIsDark what the system prefers
 * @param screenScale device pixels per unit of the window
 * @param memory keeps what the user would miss
 * @param quit ends the program
 * @param files what looks after files
 * @param words all words, with the reader's locale
 */
public record Services(
    Analyser analyser,
    CaseReader reader,
    FilePicker picker,
    Executor engineWorker,
    Executor colourWorker,
    Executor studyWorker,
    Supplier<RegionEngine> studyEngine,
    Executor fileWorker,
    Executor reportWorker,
    Executor ui,
    Threads threads,
    Delay delay,
    LongSupplier nanoClock,
    Theme theme,
    ObservableBooleanValue systemIsDark,
    DoubleSupplier screenScale,
    UserMemory memory,
    Runnable quit,
    FileServices files,
    Words words) {

  /** An analysis of its own, with an engine's worker between question and answer. */
  AnalysisSession session() {
    return new AnalysisSession(analyser, new LatestTask(engineWorker, ui), delay, nanoClock);
  }

  /** Reading or writing: each asker has its own latest question, and all share one worker. */
  LatestTask fileTask() {
    return new LatestTask(fileWorker, ui);
  }

  /** A report. */
  LatestTask reportTask() {
    return new LatestTask(reportWorker, ui);
  }

  /** A study's question. */
  LatestTask studyTask() {
    return new LatestTask(studyWorker, ui);
  }

  /** Colouring. */
  LatestTask colourTask() {
    return new LatestTask(colourWorker, ui);
  }
}
