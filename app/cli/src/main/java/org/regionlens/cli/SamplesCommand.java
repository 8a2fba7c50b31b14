package org.regionlens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.sample.SampleLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code region-lens samples}: the bundled scenes, rendered again from their seeds. */
@Command(name = "samples")
final class SamplesCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.samples.out")
  private @Nullable Path out;

  SamplesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws OutputException {
    Path folder = out;
    if (folder == null) {
      throw new IllegalStateException("picocli requires it.");
    }
    try {
      new SampleLibrary(console.words()).write(folder);
    } catch (IOException e) {
      throw new OutputException(console.words().get("output.failed-samples", folder));
    }
    console.say(console.words().get("cli.written", folder));
    return ExitCode.DONE;
  }
}
