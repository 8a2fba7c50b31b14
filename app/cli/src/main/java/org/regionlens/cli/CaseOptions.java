package org.regionlens.cli;

import java.nio.file.Path;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import picocli.CommandLine.Mixin;

/** The files of a case, the settings of the loss, and what computes it. */
final class CaseOptions {
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private SettingsOptions settings = new SettingsOptions();

  /**
   * Opens the case when all options are known to be right.
   *
   * @param needed a class that the prediction must have
   */
  OpenedCase open(Console console, ChosenClass needed) throws UsageException, InputException {
    Settings chosen = settings.settings(console);
    Threads threads = settings.threads(console);
    RegionEngine engine = settings.engine(threads);
    Case loaded = input.load(console, threads);
    needed.requireIn(loaded, console.words());
    return new OpenedCase(loaded, chosen, engine, threads);
  }

  /** The case with the prediction of another file. */
  Case with(Path prediction, OpenedCase opened, Console console, ChosenClass needed)
      throws UsageException, InputException {
    Case loaded = input.load(console, opened.threads(), prediction);
    needed.requireIn(loaded, console.words());
    return loaded;
  }
}
