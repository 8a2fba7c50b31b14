package org.regionlens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;
import org.regionlens.scenes.BundledScenes;
import org.regionlens.scenes.SceneKinds;
import org.regionlens.scenes.SceneSeries;
import org.regionlens.scenes.scene.SceneRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code region-lens samples}: the bundled scenes listed, rendered again from their seeds, or as
 * many others as wanted.
 */
@Command(name = "samples")
final class SamplesCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.samples.out")
  private @Nullable Path out;

  @Option(names = "--count", paramLabel = "N", descriptionKey = "cli.samples.count")
  private @Nullable Integer count;

  @Option(names = "--scene", paramLabel = "KIND", descriptionKey = "cli.samples.scene")
  private @Nullable String scene;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "cli.samples.seed")
  private @Nullable Long seed;

  @Option(names = "--void-band", descriptionKey = "cli.samples.void-band")
  private boolean voidBand;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.samples.threads")
  private @Nullable Integer threads;

  @Option(names = "--networks", paramLabel = "DIR", descriptionKey = "cli.samples.networks")
  private @Nullable Path networks;

  SamplesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    Words words = console.words();
    Integer wanted = count;
    boolean seriesOnly = scene != null || seed != null || voidBand || threads != null;
    if (wanted == null && seriesOnly) {
      throw new UsageException(words.get("cli.samples.needs-count"));
    }
    Path folder = out;
    if (networks != null && (folder == null || wanted != null)) {
      throw new UsageException(words.get("cli.samples.networks-alone"));
    }
    if (folder == null) {
      if (wanted != null) {
        throw new UsageException(words.get("cli.samples.needs-out"));
      }
      console.print(SamplesTable.of(new SampleLibrary(words), words));
      return ExitCode.DONE;
    }
    try {
      if (wanted == null) {
        BundledScenes.write(words, folder, networks);
      } else {
        series(wanted).write(folder, Work.on(workers(), Cancellation.NEVER));
      }
    } catch (IOException e) {
      throw new OutputException(words.get("output.failed-samples", folder));
    }
    console.say(words.get("cli.written", folder));
    return ExitCode.DONE;
  }

  private SceneSeries series(int wanted) throws UsageException {
    Words words = console.words();
    if (wanted < 1) {
      throw new UsageException(words.get("cli.samples.at-least-one", "--count", wanted));
    }
    String name = scene == null ? SceneKinds.names().getFirst() : scene;
    SceneRenderer kind =
        SceneKinds.find(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        words.get(
                            "cli.samples.no-scene", name, String.join(", ", SceneKinds.names()))));
    return new SceneSeries(kind, seed == null ? 1 : seed, wanted, voidBand);
  }

  private Threads workers() throws UsageException {
    Integer number = threads;
    if (number == null) {
      return Threads.ofThisMachine();
    }
    if (number < 1) {
      throw new UsageException(
          console.words().get("cli.samples.at-least-one", "--threads", number));
    }
    return Threads.of(number);
  }
}
