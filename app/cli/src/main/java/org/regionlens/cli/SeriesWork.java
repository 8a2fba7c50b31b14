package org.regionlens.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.series.StepId;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.series.CaseSeries;

/**
 * What goes through the steps of a series, and with what.
 *
 * @param options classes and changes of every step
 * @param settings of the loss
 * @param engine with the chosen kernel, on the threads
 * @param threads for all else
 * @param chosen the class
 * @param console hears of steps that cannot be read
 */
record SeriesWork(
    SeriesOptions options,
    Settings settings,
    RegionEngine engine,
    Threads threads,
    ChosenClass chosen,
    Console console) {

  /**
   * The case at a step, ready to be computed on.
   *
   * @throws InputException if it cannot be read; other steps may be
   */
  Case at(CaseSeries series, int index) throws UsageException, InputException {
    Case read = options.prepared(series.caseAt(index), console, threads);
    chosen.requireIn(read, console.words());
    read.inputs().forEach(note -> console.reads(note.path()));
    return read;
  }

  /** The same as {@link OpenedCase}, at one step. */
  OpenedCase opened(Case at) {
    return new OpenedCase(at, settings, engine, threads);
  }

  /** Some losses and those of the objective, each once. */
  List<Loss> losses(List<Loss> more) {
    Set<Loss> all = new LinkedHashSet<>(settings.objective().losses());
    all.addAll(more);
    return List.copyOf(all);
  }

  void sayUnread(StepId step, InputException e) {
    console.say(
        console
            .words()
            .get("cli.series.unread", Long.toString(step.number()), e.sentence(console.words())));
  }
}
