package org.regionlens.media.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.reading.InputException;

/** Puts the parts that jobs of their own have computed together: the same report as of one run. */
public final class ReportMerge {
  private final ReportPlan plan;

  /**
   * Puts parts of one plan together.
   *
   * @param plan of the report; must be that of the parts
   */
  public ReportMerge(ReportPlan plan) {
    this.plan = plan;
  }

  /** A part and the folder it was written to. */
  private record Found(ShardFile shard, Path folder) {}

  /** A case or why it was left out, and where it stands. */
  private record Outcome(
      int place, @Nullable CaseSummary summary, Report.@Nullable Failure failure) {}

  /**
   * The report.
   *
   * @param folders to which the parts were written, in any order; one may hold several
   * @throws InputException if a part is missing or damaged, or they are not of one report
   */
  public Report merge(List<Path> folders) throws InputException {
    SortedMap<Integer, Found> parts = parts(folders);
    ShardFile first = parts.sequencedValues().getFirst().shard();
    for (Found part : parts.values()) {
      ShardFile shard = part.shard();
      if (shard.shard().of() != first.shard().of() || !shard.question().equals(first.question())) {
        throw new InputException(
            "report.merge.differ", first.shard(), shard.shard(), part.folder());
      }
    }
    if (!first.question().startsWith(CaseKey.digest(CaseKey.plan(plan)))) {
      throw new InputException("report.merge.settings");
    }
    String missing =
        IntStream.rangeClosed(1, first.shard().of())
            .filter(number -> !parts.containsKey(number))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new InputException(
          "report.merge.missing", missing, Integer.toString(first.shard().of()));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Found part : parts.values()) {
      for (ShardFile.Entry entry : part.shard().entries()) {
        outcomes.add(outcome(part, entry));
      }
    }
    outcomes.sort(Comparator.comparingInt(Outcome::place));
    return Report.of(
        first.title(),
        plan,
        outcomes.stream().flatMap(each -> Stream.ofNullable(each.summary())).toList(),
        outcomes.stream().flatMap(each -> Stream.ofNullable(each.failure())).toList());
  }

  /** Every part by its number; at least one. */
  private SortedMap<Integer, Found> parts(List<Path> folders) throws InputException {
    SortedMap<Integer, Found> parts = new TreeMap<>();
    for (Path folder : folders) {
      boolean any = false;
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          String name = String.valueOf(file.getFileName());
          if (name.startsWith("shard-") && name.endsWith(".json")) {
            ShardFile shard =
                ShardFile.read(Files.readAllBytes(file))
                    .orElseThrow(() -> new InputException("report.merge.damaged", file));
            parts.put(shard.shard().number(), new Found(shard, folder));
            any = true;
          }
        }
      } catch (IOException e) {
        throw new InputException("cli.report.unreadable", folder);
      }
      if (!any) {
        throw new InputException("report.merge.none", folder);
      }
    }
    return parts;
  }

  private Outcome outcome(Found part, ShardFile.Entry entry) throws InputException {
    String file = entry.file();
    String key = entry.key();
    if (file == null || key == null) {
      return new Outcome(entry.place(), null, entry.failure());
    }
    // The name alone: a file of a stranger leads nowhere else.
    Path path =
        part.folder()
            .resolve(ReportRunner.CASES)
            .resolve(String.valueOf(Path.of(file).getFileName()));
    try {
      Optional<CaseSummary> summary = SummaryJson.read(Files.readAllBytes(path), key);
      if (summary.isPresent()) {
        return new Outcome(entry.place(), summary.get(), null);
      }
    } catch (IOException e) {
      // Said below, as a damaged one.
    }
    throw new InputException("report.merge.case", path, part.shard().shard().toString());
  }
}
