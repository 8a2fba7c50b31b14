package org.regionlens.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.check.Warning;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.text.Printable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files, and how they are read. */
final class InputOptions {
  @Option(names = "--mask", required = true, paramLabel = "FILE", descriptionKey = "cli.mask")
  private @Nullable Path mask;

  @Option(
      names = "--prediction",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "cli.prediction")
  private @Nullable Path prediction;

  @Option(names = "--image", paramLabel = "FILE", descriptionKey = "cli.image")
  private @Nullable Path image;

  @Option(
      names = "--record",
      paramLabel = "names|paths",
      defaultValue = "names",
      descriptionKey = "cli.record")
  private RecordedPaths record = RecordedPaths.NAMES;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Mixin private ClassOptions classes = new ClassOptions();

  @Mixin private WhatIfOptions changes = new WhatIfOptions();

  /**
   * Opens the files, says how each was read, and changes the prediction as asked for.
   *
   * @param threads change it
   */
  Case load(Console console, Threads threads) throws UsageException, InputException {
    if (prediction == null) {
      throw new IllegalStateException("picocli requires it.");
    }
    return load(console, threads, prediction);
  }

  /** The same with another prediction. */
  Case load(Console console, Threads threads, Path chosen) throws UsageException, InputException {
    WhatIf whatIf = changes.whatIf(console.words());
    if (mask == null) {
      throw new IllegalStateException("picocli requires it.");
    }
    ReadingChoices choices = reading.choices();
    Case loaded =
        new CaseLoader(console.words(), reading.limit(console.words()))
            .load(new CaseFiles(image, mask, chosen), choices);
    console.reads(image);
    console.reads(mask);
    console.reads(chosen);
    changes.strokes().ifPresent(console::reads);
    CaseLoader.tables(mask, choices).forEach(console::reads);
    for (InputNote note : loaded.inputs()) {
      console.say(Printable.of(note.path().getFileName() + ": " + note.readAs()));
    }
    for (Warning warning : loaded.warnings()) {
      console.say(console.words().get("cli.doubt", warning.text().in(console.words())));
    }
    changes.requireIn(loaded, console);
    return classes
        .edited(loaded, console)
        .changed(whatIf, Work.on(threads, Cancellation.NEVER))
        .recording(record);
  }
}
