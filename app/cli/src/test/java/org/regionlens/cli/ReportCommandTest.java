package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private Path folder = Path.of(".");

  private Path cases(int count, int height, int width) throws IOException {
    Path cases = Files.createDirectories(folder.resolve("cases"));
    Path one = Files.createDirectories(folder.resolve("one"));
    Inputs inputs = Inputs.write(one, height, width);
    for (int i = 0; i < count; i++) {
      Path own = Files.createDirectories(cases.resolve("case" + i));
      Files.copy(inputs.mask(), own.resolve("mask.png"));
      Files.copy(inputs.prediction(), own.resolve("prediction.npy"));
    }
    return cases;
  }

  private static CommandRun report(Path cases, Path out) {
    return CommandRun.of("report", cases.toString(), "--out", out.toString(), "--draws", "20");
  }

  @Test
  void writesPageTableAndJson() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = report(cases(3, 20, 24), out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out.resolve("report.html"))).startsWith("<!DOCTYPE html>");
    assertThat(Files.readAllLines(out.resolve("report.csv"))).hasSize(1 + 3 * 4);
    assertThat(Files.readString(out.resolve("report.json"))).contains("\"case2\"");
    CommandRun again = report(folder.resolve("cases"), out);
    assertThat(again.err()).contains("3 of 3 cases were there already");
  }

  @Test
  void casesLeftOutHaveACodeOfTheirOwn() throws IOException {
    Path cases = cases(2, 20, 24);
    Files.delete(cases.resolve("case1/prediction.npy"));
    CommandRun run = report(cases, folder.resolve("out"));
    assertThat(run.code()).isEqualTo(ExitCode.LEFT_OUT);
    assertThat(run.err()).contains("2 cases found, 1 used, 1 left out.").contains("case1");
    assertThat(CommandRun.of("report", "--help").out()).contains("5");
  }

  @Test
  void partsAreComputedAloneAndPutTogether() throws IOException {
    Path cases = cases(5, 20, 24);
    Path whole = folder.resolve("whole");
    report(cases, whole);
    Path parts = folder.resolve("parts");
    for (String part : List.of("1/2", "2/2")) {
      CommandRun run =
          CommandRun.of("report", cases.toString(), "--out", parts.toString(), "--shard", part);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(parts.resolve("report.html")).doesNotExist();
    }
    Path merged = folder.resolve("merged");
    CommandRun run =
        CommandRun.of(
            "report", "--merge", parts.toString(), "--out", merged.toString(), "--draws", "20");
    assertThat(run.code()).as(run.err()).isZero();
    for (String file : List.of("report.html", "report.json", "report.csv")) {
      assertThat(merged.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
    }
    for (String wrong : List.of("0/2", "3/2", "x", "1/", "1")) {
      CommandRun none =
          CommandRun.of("report", cases.toString(), "--out", parts.toString(), "--shard", wrong);
      assertThat(none.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(none.err()).contains("3/8").doesNotContain("Exception");
    }
    CommandRun neither = CommandRun.of("report", "--out", merged.toString());
    assertThat(neither.code()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void picturesBeyondTheLimitAreLeftOutAndNamed() throws IOException {
    Path cases = cases(1, 1000, 1001);
    CommandRun run =
        CommandRun.of(
            "report",
            cases.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--pixel-limit",
            "1");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("case0").contains("1001").doesNotContain("Exception");
  }

  @Test
  void drawsOutOfRangeAreOneSentence() throws IOException {
    CommandRun run =
        CommandRun.of(
            "report",
            cases(1, 20, 24).toString(),
            "--out",
            folder.resolve("out").toString(),
            "--draws",
            "0");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("--draws").doesNotContain("Exception");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void foldersWithoutCasesAreOneSentence() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    CommandRun run = report(empty, folder.resolve("out"));
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("no mask and no prediction");
    CommandRun absent = report(folder.resolve("absent"), folder.resolve("out"));
    assertThat(absent.code()).isEqualTo(ExitCode.INPUT);
    assertThat(absent.err()).contains("cannot be listed").doesNotContain("Exception");
  }

  @Test
  void killedItGoesOnWhereItWas() throws Exception {
    Path cases = cases(16, 100, 130);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                RegionLens.class.getName(),
                "report",
                cases.toString(),
                "--out",
                out.toString(),
                "--threads",
                "1",
                "--draws",
                "20")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    while (process.isAlive() && files(out.resolve("cases")).size() < 2) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
    int kept = files(out.resolve("cases")).size();
    assertThat(kept).as(Files.readString(folder.resolve("log.txt"))).isGreaterThanOrEqualTo(2);
    CommandRun rest = report(cases, out);
    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(rest.err()).containsPattern(kept + " of 16 cases were there already");
    Path fresh = folder.resolve("fresh");
    assertThat(report(cases, fresh).code()).isZero();
    for (String file : List.of("report.html", "report.csv", "report.json")) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(fresh.resolve(file));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }
}
