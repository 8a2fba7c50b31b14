package org.regionlens.desktop.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.report.Report;
import org.regionlens.media.report.ReportFiles;
import org.regionlens.media.report.ReportPlan;
import org.regionlens.media.report.ReportRunner;
import org.regionlens.media.text.Words;

/** Computes a report and writes its files, in the background. */
@FunctionalInterface
public interface ReportMaker {
  /**
   * Makes a report.
   *
   * @param folder of the cases
   * @param out where its files go
   * @throws IOException if the folder cannot be listed
   * @throws OutputException if nothing can be written; the message is one sentence
   * @throws java.util.concurrent.CancellationException if cancelled; what is done is kept
   */
  Report make(
      Path folder,
      Path out,
      ReportPlan plan,
      ReportRunner.Progress progress,
      Cancellation cancellation)
      throws IOException, OutputException;

  /**
   * The real one.
   *
   * @param engine on one thread; asked for in the background
   * @param threads on which cases are computed
   * @param limit cases with larger pictures are left out
   */
  static ReportMaker of(
      Supplier<RegionEngine> engine, Threads threads, Supplier<PixelLimit> limit, Words words) {
    return (folder, out, plan, progress, cancellation) -> {
      Report report =
          new ReportRunner(engine.get(), threads, limit.get(), words)
              .run(folder, out, plan, progress, cancellation);
      if (!report.cases().isEmpty()) {
        ReportFiles.write(report, out, words);
      }
      return report;
    };
  }
}
