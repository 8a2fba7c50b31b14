package org.regionlens.media.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.TestCases;
import org.regionlens.media.TestFiles;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.npy.NpyWriter;
import org.regionlens.media.pairing.FolderCases;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

class ReportTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final ReportPlan PLAN =
      new ReportPlan(Settings.defaults(), ReadingChoices.defaults(), 0, 50, 7, List.of());

  @TempDir Path folder;
  @TempDir Path out;

  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR, Threads.of(1));

  private void write(String name, long seed) throws IOException {
    Case blobs = TestCases.blobs(24, 28, 2, seed);
    int[] labels = IntStream.range(0, 24 * 28).map(blobs.labels()::at).toArray();
    Files.write(folder.resolve(name + "_mask.png"), TestFiles.greyPng(28, 8, labels));
    try (OutputStream file = Files.newOutputStream(folder.resolve(name + "_logits.npy"))) {
      NpyWriter.writeFloats(
          file, new int[] {2, 24, 28}, List.of(blobs.logits().plane(0), blobs.logits().plane(1)));
    }
  }

  private Report run(Path to, List<String> computed) throws Exception {
    return new ReportRunner(engine, Threads.of(2), PixelLimit.DEFAULT, WORDS)
        .run(
            folder,
            to,
            PLAN,
            (name, found, done, all) -> {
              if (!found) {
                synchronized (computed) {
                  computed.add(name);
                }
              }
            },
            Cancellation.NEVER);
  }

  @Test
  void everyCaseHasTheNumbersOfItsOwnStudy() throws Exception {
    write("a", 1);
    write("b", 2);
    Report report = run(out, new ArrayList<>());
    assertThat(report.cases()).extracting(CaseSummary::name).containsExactly("a", "b");
    Case b =
        new CaseLoader(WORDS)
            .load(
                new CaseFiles(null, folder.resolve("b_mask.png"), folder.resolve("b_logits.npy")),
                ReadingChoices.defaults());
    EdgeReport study =
        new EdgeStudy(engine, Threads.of(1))
            .study(
                b.labels(),
                b.logits(),
                Settings.defaults(),
                OptionalInt.empty(),
                PLAN.edges(),
                Cancellation.NEVER);
    CaseSummary found = report.cases().get(1);
    for (Quantity quantity : Quantity.standard()) {
      assertThat(found.number(quantity))
          .isEqualTo((Double) quantity.of(study, OptionalInt.empty(), 0));
      assertThat(found.classes().get(1).numbers().get(quantity))
          .isEqualTo(quantity.of(study.of(1), OptionalInt.of(1), 0));
    }
    assertThat(found.thumbnail()).isNotEmpty();
  }

  @Test
  void whatIsThereIsTakenUpWithTheSameBytes() throws Exception {
    for (int i = 0; i < 4; i++) {
      write("case" + i, i);
    }
    String whole = ReportJson.of(run(out, new ArrayList<>()));
    List<Path> files;
    try (var list = Files.list(out.resolve("cases"))) {
      files = list.sorted().toList();
    }
    assertThat(files).hasSize(4);
    Files.delete(files.get(1));
    Files.writeString(files.get(2), Files.readString(files.get(2)).substring(0, 200));
    List<String> computed = new ArrayList<>();
    Report again = run(out, computed);
    assertThat(computed).containsExactlyInAnyOrder("case1", "case2");
    assertThat(ReportJson.of(again)).isEqualTo(whole);
    FileTime before = Files.getLastModifiedTime(folder.resolve("case3_logits.npy"));
    write("case3", 99);
    Files.setLastModifiedTime(folder.resolve("case3_logits.npy"), before);
    List<String> changed = new ArrayList<>();
    run(out, changed);
    assertThat(changed).containsExactly("case3");
  }

  /** What a case was read with counts, not when its files were written. */
  @Test
  void anotherTableOfClassesMakesOtherNumbers() throws Exception {
    write("a", 1);
    Path table = folder.resolve("classes.json");
    for (String name : List.of("sky", "air", "air")) {
      Files.writeString(
          table,
          "[{\"index\": 0, \"name\": \"%s\"}, {\"index\": 1, \"name\": \"rest\"}]".formatted(name));
      FileTime time = FileTime.fromMillis(5000);
      Files.setLastModifiedTime(table, time);
      Report report = run(out, new ArrayList<>());
      assertThat(report.failures()).isEmpty();
      assertThat(report.cases().getFirst().classes().getFirst().name()).isEqualTo(name);
    }
    List<String> computed = new ArrayList<>();
    run(out, computed);
    assertThat(computed).isEmpty();
    Files.writeString(folder.resolve("mine.txt"), "0 left\n1 right\n");
    ReportPlan mine =
        ReportPlan.of(
            Settings.defaults(),
            ReadingChoices.defaults().withClasses(folder.resolve("mine.txt").toString()));
    for (String name : List.of("left", "low")) {
      Files.writeString(folder.resolve("mine.txt"), "0 %s\n1 right\n".formatted(name));
      Report report =
          new ReportRunner(engine, Threads.of(2), PixelLimit.DEFAULT, WORDS)
              .run(folder, out, mine, (n, found, done, all) -> {}, Cancellation.NEVER);
      assertThat(report.failures()).isEmpty();
      assertThat(report.cases().getFirst().classes().getFirst().name()).isEqualTo(name);
    }
  }

  @Test
  void casesFoundUsedAndLeftOutAddUp() throws Exception {
    write("good", 1);
    Files.copy(folder.resolve("good_mask.png"), folder.resolve("alone_mask.png"));
    for (String sequence : List.of("one", "two")) {
      Path masks = Files.createDirectories(folder.resolve(sequence).resolve("masks"));
      Files.copy(folder.resolve("good_mask.png"), masks.resolve("7.png"));
    }
    Path predictions = Files.createDirectories(folder.resolve("predictions"));
    Files.copy(folder.resolve("good_logits.npy"), predictions.resolve("7.npy"));
    Report report = run(out, new ArrayList<>());
    assertThat(report.found()).isEqualTo(report.cases().size() + report.failures().size());
    assertThat(report.cases()).hasSize(1);
    assertThat(report.failures()).hasSize(4);
    assertThat(report.failures())
        .anySatisfy(
            each -> assertThat(each.reason()).contains("one/masks/7.png", "two/masks/7.png"));
    assertThat(ReportJson.of(report)).contains("\"found\" : 5", "\"leftOut\" : 4");
  }

  /** An engine that fails as no engine should: the others are computed all the same. */
  @Test
  void aCrashingCaseEndsNoReport() throws Exception {
    write("a", 1);
    write("b", 2);
    Files.writeString(folder.resolve("deep_mask.json"), "[".repeat(200_000));
    Files.copy(folder.resolve("a_logits.npy"), folder.resolve("deep_logits.npy"));
    AtomicInteger asked = new AtomicInteger();
    Report report =
        new ReportRunner(engine, Threads.of(1), PixelLimit.DEFAULT, WORDS)
            .run(
                folder,
                out,
                PLAN,
                (name, found, done, all) -> {},
                () -> {
                  if (asked.incrementAndGet() == 20) {
                    throw new StackOverflowError();
                  }
                  return false;
                });
    assertThat(report.found()).isEqualTo(3);
    assertThat(report.cases()).hasSize(1);
    assertThat(report.failures()).allSatisfy(each -> assertThat(each.reason()).endsWith("."));
  }

  /** Eight jobs, one of which is stopped half way and repeated. */
  @Test
  void partsTogetherHaveTheBytesOfOneRun() throws Exception {
    for (int i = 0; i < 19; i++) {
      write("case" + i, i);
    }
    Files.writeString(folder.resolve("bad_logits.npy"), "no array");
    Files.copy(folder.resolve("case1_mask.png"), folder.resolve("bad_mask.png"));
    Report whole = run(out.resolve("whole"), new ArrayList<>());
    List<Path> folders = new ArrayList<>();
    ReportRunner runner = new ReportRunner(engine, Threads.of(2), PixelLimit.DEFAULT, WORDS);
    ReportMerge merge = new ReportMerge(PLAN);
    for (int number = 1; number <= 8; number++) {
      Path part = out.resolve("part" + number);
      folders.add(part);
      AtomicInteger left = new AtomicInteger(number == 3 ? 1 : 1000);
      try {
        runner.runShard(
            folder,
            part,
            PLAN,
            new Shard(number, 8),
            (name, found, done, all) -> left.decrementAndGet(),
            () -> left.get() <= 0);
      } catch (CancellationException e) {
        assertThat(number).isEqualTo(3);
      }
    }
    assertThatThrownBy(() -> merge.merge(folders)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> merge.merge(List.of(folders.get(0), folders.get(1))))
        .hasMessageContaining("3, 4, 5, 6, 7, 8");
    List<Boolean> there = new ArrayList<>();
    runner.runShard(
        folder,
        folders.get(2),
        PLAN,
        new Shard(3, 8),
        (name, found, done, all) -> there.add(found),
        Cancellation.NEVER);
    assertThat(there).contains(true, false);
    Report merged = merge.merge(folders.reversed());
    assertThat(ReportJson.of(merged)).isEqualTo(ReportJson.of(whole));
    assertThat(ReportCsv.of(merged)).isEqualTo(ReportCsv.of(whole));
    assertThat(ReportPage.of(merged, "1", WORDS)).isEqualTo(ReportPage.of(whole, "1", WORDS));
    ReportPlan other = ReportPlan.of(Settings.defaults().withRadius(2), ReadingChoices.defaults());
    assertThatThrownBy(() -> new ReportMerge(other).merge(folders)).hasMessageContaining("options");
  }

  @Test
  void cancelledItKeepsWhatIsDone() throws Exception {
    for (int i = 0; i < 5; i++) {
      write("case" + i, i);
    }
    AtomicInteger left = new AtomicInteger(2);
    assertThatThrownBy(
            () ->
                new ReportRunner(engine, Threads.of(1), PixelLimit.DEFAULT, WORDS)
                    .run(
                        folder,
                        out,
                        PLAN,
                        (name, found, done, all) -> left.decrementAndGet(),
                        () -> left.get() <= 0))
        .isInstanceOf(CancellationException.class);
    List<String> computed = new ArrayList<>();
    run(out, computed);
    assertThat(computed).hasSize(3);
  }

  @Test
  void brokenCasesAreLeftOutAndNamed() throws Exception {
    write("good", 1);
    Files.writeString(folder.resolve("bad_logits.npy"), "no array");
    Files.copy(folder.resolve("good_mask.png"), folder.resolve("bad_mask.png"));
    Files.copy(folder.resolve("good_mask.png"), folder.resolve("alone_mask.png"));
    Report report = run(out, new ArrayList<>());
    assertThat(report.cases()).hasSize(1);
    assertThat(report.failures()).extracting(Report.Failure::name).containsExactly("alone", "bad");
    assertThat(ReportPage.of(report, "1", WORDS)).contains("Cases left out").contains("bad");
  }

  @Test
  void thePageNeedsNothingElseAndEscapesNames() throws Exception {
    write("a<b>&c", 1);
    write("d", 2);
    Report report = run(out, new ArrayList<>());
    String page = ReportPage.of(report, "1", WORDS);
    assertThat(page).contains("a&lt;b&gt;&amp;c").doesNotContain("a<b>");
    assertThat(page).doesNotContain("http").doesNotContain("<script").doesNotContain("<link");
    assertThat(page).contains("data:image/png;base64,");
    assertThat(ReportCsv.of(report).lines()).hasSize(1 + 2 * 3);
  }

  @Test
  void casesAreFoundByNameOrByTheirOwnFolder() throws Exception {
    write("x_1", 1);
    Path own = Files.createDirectories(folder.resolve("scene-7"));
    Files.copy(folder.resolve("x_1_mask.png"), own.resolve("mask.png"));
    Files.copy(folder.resolve("x_1_logits.npy"), own.resolve("prediction.npy"));
    Files.copy(folder.resolve("x_1_mask.png"), own.resolve("image.png"));
    Files.copy(folder.resolve("x_1_logits.npy"), folder.resolve("x_1_logits_two.npy"));
    List<FolderCases.Found> found = FolderCases.in(folder);
    assertThat(found)
        .extracting(FolderCases.Found::name)
        .containsExactly("scene-7", "x_1_logits", "x_1_logits_two");
    assertThat(found).extracting(FolderCases.Found::group).containsExactly("scene-7", "x_1", "x_1");
    assertThat(found.getFirst().image()).isEqualTo(own.resolve("image.png"));
    assertThat(found).allMatch(each -> each.mask() != null);
  }

  @Test
  void theTableOfClassesIsNoMask() throws Exception {
    Path masks = Files.createDirectories(folder.resolve("masks"));
    Files.writeString(masks.resolve("classes.json"), "[]");
    assertThat(FolderCases.in(folder)).isEmpty();
  }

  private static CaseSummary summary(String name, double rmi, double scale) {
    Map<Quantity, Double> numbers = new TreeMap<>();
    numbers.put(Quantity.RMI, rmi);
    CaseSummary.Curve curve =
        new CaseSummary.Curve(
            StandardMaps.BCE,
            40 * scale,
            List.of(10L, 30L, 0L),
            List.of(10 * scale, 30 * scale, 0.0));
    return new CaseSummary(name, name, numbers, List.of(), List.of(curve), new byte[0]);
  }

  @Test
  void ofAHandfulOfCasesNoneIsUnlikeTheOthers() {
    List<CaseSummary> cases =
        List.of(
            summary("a", 1.0, 1), summary("b", 1.1, 1), summary("c", 5.0, 1), summary("d", 0.9, 1));
    assertThat(Striking.order(cases))
        .extracting(each -> each.summary().name())
        .containsExactly("a", "b", "c", "d");
    assertThat(Striking.order(cases)).allSatisfy(each -> assertThat(each.score()).isZero());
    Report few = new Report("few", PLAN, cases, List.of(), List.of());
    assertThat(ReportPage.of(few, "0", WORDS))
        .contains("fewer than five cases", "RMI 5")
        .doesNotContain("striking", "deviations");
  }

  @Test
  void theTableSaysWhatIsASumAndLeavesToAllWhatIsOfAll() {
    Map<Quantity, Double> numbers =
        Map.of(Quantity.BCE, 0.25, Quantity.RMI, 3.0, Quantity.TOTAL, 1.5);
    CaseSummary each =
        new CaseSummary(
            "a",
            "a",
            numbers,
            List.of(new CaseSummary.ClassNumbers(1, "sky", numbers)),
            List.of(),
            new byte[0]);
    List<String> lines =
        ReportCsv.of(new Report("x", PLAN, List.of(each), List.of(), List.of())).lines().toList();
    assertThat(lines.get(0)).startsWith("case,class,name,bce,rmi,mi,total,");
    assertThat(lines.get(1))
        .startsWith("a,all,all classes (rmi and mi: sums; iou: means),0.25,3.0,,1.5,");
    assertThat(lines.get(2)).startsWith("a,1,sky,,3.0,,,");
  }

  @Test
  void theMostUnlikeCaseComesFirst() {
    List<CaseSummary> cases =
        List.of(
            summary("a", 1.0, 1),
            summary("b", 1.1, 1),
            summary("c", 5.0, 1),
            summary("d", 0.9, 1),
            summary("e", 1.2, 1));
    Striking first = Striking.order(cases).getFirst();
    assertThat(first.summary().name()).isEqualTo("c");
    assertThat(first.quantity()).isEqualTo(Quantity.RMI);
    assertThat(first.above()).isTrue();
    assertThat(first.score()).isCloseTo(39, within(1e-9));
  }
}
