package org.regionlens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.report.Report;
import org.regionlens.media.report.ReportFiles;
import org.regionlens.media.report.ReportMerge;
import org.regionlens.media.report.ReportPlan;
import org.regionlens.media.report.ReportRunner;
import org.regionlens.media.report.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code region-lens report}: every case of a folder, and all together, on one page. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private static final int MOST_DRAWS = 100_000;

  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "cli.report.folder")
  private @Nullable Path folder;

  @Option(names = "--shard", paramLabel = "I/N", descriptionKey = "cli.report.shard")
  private @Nullable String shard;

  @Option(
      names = "--merge",
      arity = "1..*",
      paramLabel = "DIR",
      descriptionKey = "cli.report.merge")
  private List<Path> merge = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.report.out")
  private @Nullable Path out;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private SettingsOptions settings = new SettingsOptions();

  @Mixin private LossOptions losses = new LossOptions();

  @Mixin private NearOption near = new NearOption();

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "1000",
      descriptionKey = "cli.report.draws")
  private int draws;

  @Option(
      names = "--draws-seed",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "cli.report.seed")
  private int seed;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, InputException, OutputException {
    Path to = out;
    if (to == null) {
      throw new IllegalStateException("picocli requires it.");
    }
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new UsageException(
          console
              .words()
              .get("cli.wrong.draws", Integer.toString(MOST_DRAWS), Integer.toString(draws)));
    }
    boolean merges = !merge.isEmpty();
    if ((folder != null) == merges || (merges && shard != null)) {
      throw new UsageException(console.words().get("cli.wrong.report"));
    }
    ReportPlan plan =
        new ReportPlan(
            settings.settings(console),
            reading.choices(),
            near.index(),
            draws,
            seed,
            losses.losses());
    Report report;
    if (folder == null) {
      report = new ReportMerge(plan).merge(merge);
      new FileOutput(console.words()).makeFolder(to);
    } else {
      report = compute(folder, to, plan);
    }
    for (Report.Failure each : report.failures()) {
      console.say(console.words().get("cli.report.left-out", each.name(), each.reason()));
    }
    if (shard == null) {
      for (Path file : ReportFiles.write(report, to, console.words())) {
        console.say(console.words().get("cli.written", file));
      }
    }
    console.say(
        console
            .words()
            .get(
                "cli.report.counts",
                report.found(),
                report.cases().size(),
                report.failures().size()));
    if (report.cases().isEmpty() && shard == null) {
      throw new InputException("cli.report.none");
    }
    return report.failures().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OUT;
  }

  private Report compute(Path from, Path to, ReportPlan plan)
      throws UsageException, InputException, OutputException {
    Optional<Shard> part = shard == null ? Optional.of(Shard.WHOLE) : Shard.parse(shard);
    if (part.isEmpty()) {
      throw new UsageException(
          console
              .words()
              .get("cli.wrong.shard", String.valueOf(shard), Integer.toString(Shard.MOST)));
    }
    // The cases go to the threads, not their rows: each waits for no other.
    ReportRunner runner =
        new ReportRunner(
            settings.engine(Threads.ONE),
            settings.threads(console),
            reading.limit(console.words()),
            console.words());
    Teller teller = new Teller();
    try {
      Report report =
          shard == null
              ? runner.run(from, to, plan, teller, Cancellation.NEVER)
              : runner.runShard(from, to, plan, part.get(), teller, Cancellation.NEVER);
      if (report.found() == 0 && shard == null) {
        throw new InputException("cli.report.empty", from);
      }
      teller.sayFound(report);
      return report;
    } catch (IOException e) {
      throw new InputException("cli.report.unreadable", from);
    }
  }

  /** Says from time to time how far the report is. */
  private final class Teller implements ReportRunner.Progress {
    private final long start = System.nanoTime();
    private final AtomicInteger found = new AtomicInteger();
    private final Seldom seldom = new Seldom();

    @Override
    public synchronized void done(String name, boolean known, int done, int all) {
      int before = known ? found.incrementAndGet() : found.get();
      if (done > before && seldom.isDue()) {
        double each = (System.nanoTime() - start) / 1e9 / (done - before);
        console.say(
            console
                .words()
                .get(
                    "cli.report.progress",
                    Integer.toString(done),
                    Integer.toString(all),
                    Long.toString(Math.round(each * (all - done)))));
      }
    }

    void sayFound(Report report) {
      if (found.get() > 0) {
        int all = report.found();
        console.say(
            console
                .words()
                .get("cli.report.found", Integer.toString(found.get()), Integer.toString(all)));
      }
    }
  }
}
