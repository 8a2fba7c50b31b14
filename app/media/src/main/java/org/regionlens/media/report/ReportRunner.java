package org.regionlens.media.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
  static final String CASES = "cases";

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

  /** A case's numbers and their key, or why there are none. */
  private record Outcome(
      @Nullable CaseSummary summary, @Nullable String key, Report.@Nullable Failure failure) {}

  /** All cases of a folder, and what came of those that were to be computed. */
  private record Run(List<FolderCases.Found> all, int[] places, Outcome[] outcomes) {

    Report report(Path folder, ReportPlan plan) {
      List<CaseSummary> cases = new ArrayList<>();
      List<Report.Failure> failures = new ArrayList<>();
      for (Outcome outcome : outcomes) {
        if (outcome.summary() != null) {
          cases.add(outcome.summary());
        } else if (outcome.failure() != null) {
          failures.add(outcome.failure());
        }
      }
      return Report.of(title(folder), plan, cases, failures);
    }
  }

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
    return compute(folder, out, plan, Shard.WHOLE, progress, cancellation).report(folder, plan);
  }

  /**
   * Computes one part of a report and leaves a file that says so; {@link ReportMerge} puts the
   * parts together.
   *
   * @return the report of this part's cases alone
   * @throws OutputException as {@link #run}
   * @throws IOException as {@link #run}
   */
  public Report runShard(
      Path folder,
      Path out,
      ReportPlan plan,
      Shard shard,
      Progress progress,
      Cancellation cancellation)
      throws IOException, OutputException {
    Run run = compute(folder, out, plan, shard, progress, cancellation);
    List<ShardFile.Entry> entries = new ArrayList<>();
    for (int i = 0; i < run.places().length; i++) {
      int place = run.places()[i];
      Outcome outcome = run.outcomes()[i];
      String file = fileName(place, run.all().get(place).name());
      entries.add(
          outcome.failure() != null
              ? new ShardFile.Entry(place, null, null, outcome.failure())
              : new ShardFile.Entry(place, file, outcome.key(), null));
    }
    StringBuilder names = new StringBuilder();
    run.all().forEach(each -> names.append(each.name()).append('\n'));
    String question = CaseKey.digest(CaseKey.plan(plan)) + "-" + CaseKey.digest(names.toString());
    byte[] bytes = new ShardFile(shard, question, title(folder), run.all().size(), entries).bytes();
    new FileOutput(words).write(out.resolve(shard.fileName()), stream -> stream.write(bytes));
    return run.report(folder, plan);
  }

  private static String title(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private Run compute(
      Path folder,
      Path out,
      ReportPlan plan,
      Shard shard,
      Progress progress,
      Cancellation cancellation)
      throws IOException, OutputException {
    Path kept = out.resolve(CASES);
    new FileOutput(words).makeFolder(kept);
    List<FolderCases.Found> found = FolderCases.in(folder);
    int[] places = shard.places(found.size());
    Outcome[] outcomes = new Outcome[places.length];
    AtomicInteger done = new AtomicInteger();
    Work.on(threads, cancellation)
        .forEach(
            outcomes.length,
            i -> {
              FolderCases.Found each = found.get(places[i]);
              Path file = kept.resolve(fileName(places[i], each.name()));
              Outcome known = known(folder, each, plan, file);
              outcomes[i] = known != null ? known : guarded(folder, each, plan, file, cancellation);
              progress.done(each.name(), known != null, done.incrementAndGet(), outcomes.length);
            });
    return new Run(found, places, outcomes);
  }

  private static @Nullable Outcome known(
      Path folder, FolderCases.Found each, ReportPlan plan, Path file) {
    try {
      if (!Files.exists(file)) {
        return null;
      }
      Optional<String> key = CaseKey.of(folder, each, plan);
      Optional<CaseSummary> summary =
          key.isEmpty() ? Optional.empty() : SummaryJson.read(Files.readAllBytes(file), key.get());
      return summary.map(found -> new Outcome(found, key.orElse(null), null)).orElse(null);
    } catch (IOException e) {
      return null;
    }
  }

  /** Whatever a case does, the others go on. */
  private Outcome guarded(
      Path folder, FolderCases.Found each, ReportPlan plan, Path file, Cancellation cancellation) {
    try {
      return compute(folder, each, plan, file, cancellation);
    } catch (InputException e) {
      return failed(each, e.sentence(words));
    } catch (InvalidInputException | OutputException | IOException e) {
      return failed(each, String.valueOf(e.getMessage()));
    } catch (CancellationException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      return failed(each, words.get("report.case-memory"));
    } catch (RuntimeException | StackOverflowError | InternalError e) {
      return failed(each, words.get("report.case-crashed"));
    }
  }

  private Outcome compute(
      Path folder, FolderCases.Found each, ReportPlan plan, Path file, Cancellation cancellation)
      throws InputException, OutputException, IOException {
    Path mask = each.mask();
    Path prediction = each.prediction();
    if (!each.alike().isEmpty()) {
      String names =
          each.alike().stream()
              .map(path -> folder.relativize(path).toString())
              .collect(Collectors.joining(", "));
      return failed(each, words.get("report.ambiguous", names));
    }
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
    String key = CaseKey.of(folder, each, plan, loaded);
    byte[] bytes = SummaryJson.bytes(summary, key);
    new FileOutput(words).write(file, stream -> stream.write(bytes));
    return new Outcome(summary, key, null);
  }

  private static Outcome failed(FolderCases.Found each, String reason) {
    return new Outcome(null, null, new Report.Failure(each.name(), reason));
  }

  /** Names differ on every system's disk, whatever the case is called. */
  private static String fileName(int place, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return "%05d-%s.json".formatted(place, plain.substring(0, Math.min(80, plain.length())));
  }
}
