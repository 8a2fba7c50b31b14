package org.regionlens.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.series.Series;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.series.FollowedCase;
import org.regionlens.media.series.SeriesOpener;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of a series, how they are read, and which steps of it are meant. */
final class SeriesOptions {
  @Parameters(paramLabel = "RUN", descriptionKey = "cli.series.run")
  private Path run = Path.of("");

  @Option(
      names = "--picture",
      paramLabel = "NAME",
      defaultValue = "",
      descriptionKey = "cli.series.picture")
  private String picture = "";

  @Option(names = "--mask", paramLabel = "FILE", descriptionKey = "cli.series.mask")
  private @Nullable Path mask;

  @Option(names = "--image", paramLabel = "FILE", descriptionKey = "cli.series.image")
  private @Nullable Path image;

  @Option(
      names = "--from",
      paramLabel = "STEP",
      defaultValue = "0",
      descriptionKey = "cli.series.from")
  private int from;

  @Option(names = "--to", paramLabel = "STEP", descriptionKey = "cli.series.to")
  private @Nullable Integer to;

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "cli.series.every")
  private int every;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private ClassOptions classes = new ClassOptions();
  @Mixin private WhatIfOptions changes = new WhatIfOptions();

  /** Opens the series when all options are known to be right; no step is read. */
  FollowedCase open(Console console) throws UsageException, InputException {
    if (every < 1) {
      throw new UsageException(console.words().get("cli.wrong.every", Integer.toString(every)));
    }
    FollowedCase followed =
        new SeriesOpener(console.words(), reading.limit(console.words()))
            .open(new SeriesOpener.Request(run, picture, image, mask, reading.choices()));
    if (picture.isEmpty() && !followed.others().isEmpty()) {
      console.say(console.words().get("cli.series.others", String.join(", ", followed.others())));
    }
    return followed;
  }

  /** Whether a step is one of those that are meant. */
  boolean includes(Series series, int index) {
    long number = series.at(index).number();
    Integer last = to;
    // The newest is always meant, as that is the one people look for.
    return number >= from
        && (last == null || number <= last)
        && (index % every == 0 || index == series.size() - 1);
  }

  /** A step's case with classes edited and its prediction changed as asked for. */
  Case prepared(Case read, Console console, Threads threads) throws UsageException, InputException {
    WhatIf whatIf = changes.whatIf(console.words());
    changes.requireIn(read, console);
    return classes.edited(read, console).changed(whatIf, Work.on(threads, Cancellation.NEVER));
  }
}
