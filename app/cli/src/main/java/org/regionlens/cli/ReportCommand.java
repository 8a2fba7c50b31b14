package org.regionlens.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.report.Report;
import org.regionlens.media.report.ReportFiles;
import org.regionlens.media.report.ReportPlan;
import org.regionlens.media.report.ReportRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code region-lens report}: every case of a folder, and all together, on one page. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private static final int MOST_DRAWS = 100_000;

  private final Console console;

  @Parameters(paramLabel = "DIR", descriptionKey = "cli.report.folder")
  private @Nullable Path folder;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.report.out")
  private @Nullable Path out;

  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private SettingsOptions settings = new SettingsOptions();

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
    Path from = folder;
    Path to = out;
    if (from == null || to == null) {
      throw new IllegalStateException("picocli requires both.");
    }
    if (draws < 1 || draws > MOST_DRAWS) {
      throw new UsageException(
          console
              .words()
              .get("cli.wrong.draws", Integer.toString(MOST_DRAWS), Integer.toString(draws)));
    }
    Settings chosen = settings.settings(console);
    // The cases go to the threads, not their rows: each waits for no other.
    Threads threads = settings.threads(console);
    RegionEngine engine = settings.engine(Threads.ONE);
    ReportPlan plan = new ReportPlan(chosen, reading.choices(), near.index(), draws, seed);
    Teller teller = new Teller();
    Report report;
    try {
      report =
          new ReportRunner(engine, threads, reading.limit(console.words()), console.words())
              .run(from, to, plan, teller, Cancellation.NEVER);
    } catch (IOException e) {
      throw new InputException("cli.report.unreadable", from);
    }
    if (report.cases().isEmpty() && report.failures().isEmpty()) {
      throw new InputException("cli.report.empty", from);
    }
    teller.sayFound(report);
    for (Report.Failure each : report.failures()) {
      console.say(console.words().get("cli.report.left-out", each.name(), each.reason()));
    }
    for (Path file : ReportFiles.write(report, to, console.words())) {
      console.say(console.words().get("cli.written", file));
    }
    if (report.cases().isEmpty()) {
      throw new InputException("cli.report.none");
    }
    return ExitCode.DONE;
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
        int all = report.cases().size() + report.failures().size();
        console.say(
            console
                .words()
                .get("cli.report.found", Integer.toString(found.get()), Integer.toString(all)));
      }
    }
  }
}
