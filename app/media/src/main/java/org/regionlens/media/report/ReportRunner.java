package org.regionlens.media.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.ProgramVersion;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.pairing.FolderCases;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.Words;

/**
 * Computes a report, several cases at once. Each case's numbers are written as soon as they are
 * there, into a file that names what they are of; a report that was interrupted takes up what is
 * there and goes on.
 */
public final class ReportRunner {
  private static final String CASES = "cases";

  private final RegionEngine engine;
  private final Threads threads;
  private final PixelLimit limit;
  private final Words words;

  /**
   * @param engine on one thread: the cases go to the threads, not their rows
   * @param threads on which cases are computed
   * @param limit cases with larger pictures are left out
   * @param words sentences of failures
   */
  public ReportRunner(RegionEngine engine, Threads threads, PixelLimit limit, Words words) {
    this.engine = engine;
    this.threads = threads;
    this.limit = limit;
    this.words = words;
  }

  /** Hears of every case as soon as it is done; called from several threads. */
  @FunctionalInterface
  public interface Progress {
    /**
     * A case is done.
     *
     * @param name of the case
     * @param found whether its numbers were there already
     * @param done how many are done now
     * @param all how many there are
     */
    void done(String name, boolean found, int done, int all);
  }

  /** A case's numbers, or why there are none; exactly one is not null. */
  private record Outcome(@Nullable CaseSummary summary, Report.@Nullable Failure failure) {}

  /**
   * Computes the report of a folder.
   *
   * @param out where the files of the cases are kept
   * @throws OutputException if nothing can be written there
   * @throws IOException if the folder of cases cannot be listed
   * @throws CancellationException if cancelled; what is done is kept
   */
  public Report run(
      Path folder, Path out, ReportPlan plan, Progress progress, Cancellation cancellation)
      throws IOException, OutputException {
    Path kept = out.resolve(CASES);
    new FileOutput(words).makeFolder(kept);
    List<FolderCases.Found> found = FolderCases.in(folder);
    Outcome[] outcomes = new Outcome[found.size()];
    AtomicInteger done = new AtomicInteger();
    Work.on(threads, cancellation)
        .forEach(
            outcomes.length,
            i -> {
              FolderCases.Found each = found.get(i);
              Path file = kept.resolve(fileName(i, each.name()));
              String key = key(each, plan);
              CaseSummary known = known(file, key);
              outcomes[i] =
                  known != null
                      ? new Outcome(known, null)
                      : compute(each, plan, file, key, cancellation);
              progress.done(each.name(), known != null, done.incrementAndGet(), outcomes.length);
            });
    List<CaseSummary> cases = new ArrayList<>();
    List<Report.Failure> failures = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.summary() != null) {
        cases.add(outcome.summary());
      } else if (outcome.failure() != null) {
        failures.add(outcome.failure());
      }
    }
    return new Report(
        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
        plan,
        cases,
        failures,
        PooledProfile.of(cases, plan.draws(), plan.seed()));
  }

  private static @Nullable CaseSummary known(Path file, String key) {
    try {
      return Files.exists(file)
          ? SummaryJson.read(Files.readAllBytes(file), key).orElse(null)
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  private Outcome compute(
      FolderCases.Found each, ReportPlan plan, Path file, String key, Cancellation cancellation) {
    try {
      Path mask = each.mask();
      Path prediction = each.prediction();
      if (mask == null || prediction == null) {
        return failed(each, words.get(mask == null ? "report.no-mask" : "report.no-prediction"));
      }
      Case loaded =
          new CaseLoader(words, limit)
              .load(new CaseFiles(each.image(), mask, prediction), plan.choices());
      EdgeReport report =
          new EdgeStudy(engine, Threads.of(1))
              .study(
                  loaded.labels(),
                  loaded.logits(),
                  plan.settings(),
                  OptionalInt.empty(),
                  plan.edges(),
                  cancellation);
      CaseSummary summary =
          CaseSummary.of(
              each.name(), each.group(), loaded, report, plan.near(), Thumbnail.of(loaded));
      byte[] bytes = SummaryJson.bytes(summary, key);
      new FileOutput(words).write(file, stream -> stream.write(bytes));
      return new Outcome(summary, null);
    } catch (InputException | InvalidInputException | OutputException | IOException e) {
      return failed(each, String.valueOf(e.getMessage()));
    }
  }

  private static Outcome failed(FolderCases.Found each, String reason) {
    return new Outcome(null, new Report.Failure(each.name(), reason));
  }

  /** Names differ on every system's disk, whatever the case is called. */
  private static String fileName(int place, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return "%05d-%s.json".formatted(place, plain.substring(0, Math.min(80, plain.length())));
  }

  /** Names the files by size and time, the settings and the program: another key, other numbers. */
  private static String key(FolderCases.Found each, ReportPlan plan) {
    StringBuilder text = new StringBuilder(ProgramVersion.load());
    text.append(plan.settings()).append(plan.choices()).append(plan.near()).append(plan.edges());
    for (Path path : new @Nullable Path[] {each.image(), each.mask(), each.prediction()}) {
      text.append('|').append(path);
      try {
        if (path != null) {
          text.append(Files.size(path)).append(Files.getLastModifiedTime(path));
        }
      } catch (IOException e) {
        // Reading it will say what is wrong.
        text.append('?');
      }
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
