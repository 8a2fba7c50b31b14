package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgesCommandTest {
  @TempDir private Path folder = Path.of(".");

  private CommandRun run(String... more) throws IOException {
    CommandRun run = CommandRun.of(Inputs.write(folder, 36, 48).command("edges", more));
    assertThat(run.err()).doesNotContain("Exception");
    return run;
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void printsTablesOfAllClasses() throws IOException {
    CommandRun run = run();
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(1 + 1 + 4 + 2 + 1 + 8);
    assertThat(lines.get(1)).contains("Boundary IoU", "|∂RMI/∂z|", "opposed");
    assertThat(lines.get(4)).startsWith("  2 class 2");
    assertThat(lines.get(5)).startsWith("all");
    // Columns of one width.
    assertThat(lines.subList(1, 6).stream().map(String::length).distinct()).hasSize(1);
    assertThat(lines.get(15)).startsWith("0.5 % (0.3 px)");
    assertThat(run.out()).doesNotContain("NaN", "null", "!");
  }

  @Test
  void printsCurvesOfOneClass() throws IOException {
    CommandRun run = run("--class", "1", "--profile", "--bands", "3", "--curves", "bce,versus");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("no curve of 'versus'");
    run = run("--class", "1", "--profile", "--bands", "3", "--curves", "bce,sensitivity");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("up to -3", "-1 to 0", "0 to 1", "above 3", "settled by the labels")
        .doesNotContain("class 2", "all classes", "-0 to", "to -0");
  }

  @Test
  void jsonAndCsvHoldTheSameNumbers() throws IOException {
    Path file = folder.resolve("edges.csv");
    JsonNode root = json(run("--json", "-", "--csv", file.toString(), "--profile"));
    JsonNode road = root.path("classes").path(1);
    assertThat(road.path("index").intValue()).isEqualTo(1);
    assertThat(root.path("overlapDistance").intValue()).isEqualTo(1);
    assertThat(root.path("diagonal").doubleValue()).isEqualTo(60);
    assertThat(road.path("within")).hasSize(8);
    JsonNode near = road.path("within").path(0);
    assertThat(near.path("width").doubleValue()).isEqualTo(1);
    assertThat(near.path("unit").textValue()).isEqualTo("pixel");
    assertThat(road.path("bands")).hasSize(42);
    assertThat(road.path("bands").path(0).path("lower").isNull()).isTrue();
    assertThat(root.path("all").path("within")).hasSize(8);
    assertThat(root.path("settings").path("bandsPerSide").intValue()).isEqualTo(20);

    List<List<String>> rows =
        Files.readString(file).lines().map(line -> List.of(line.split(",", -1))).toList();
    assertThat(rows.stream().map(List::size).distinct()).containsExactly(14);
    List<String> rmi = row(rows, "within", "gradient-rmi", "1.0");
    assertThat(Double.parseDouble(rmi.get(12)))
        .isEqualTo(near.path("shares").path("gradient-rmi").doubleValue());
    assertThat(rmi.get(6)).isEqualTo(near.path("cells").asText());
    List<String> opposed = row(rows, "within", "opposed", "1.0");
    assertThat(Double.parseDouble(opposed.get(8))).isEqualTo(near.path("opposed").doubleValue());
    JsonNode band = road.path("bands").path(21).path("curves").path("bce");
    List<String> bce = row(rows, "band", "bce", "1.0");
    assertThat(bce.get(6)).isEqualTo(band.path("cells").asText());
    assertThat(Double.parseDouble(bce.get(10))).isEqualTo(band.path("median").doubleValue());
    assertThat(Double.parseDouble(bce.get(13))).isEqualTo(band.path("multiple").doubleValue());
    List<String> iou = row(rows, "score", "boundary-iou", "");
    assertThat(Double.parseDouble(iou.get(8))).isEqualTo(road.path("boundaryIou").doubleValue());
  }

  private static List<String> row(
      List<List<String>> rows, String kind, String quantity, String upper) {
    return rows.stream()
        .filter(r -> r.get(0).equals("1") && r.get(2).equals(kind) && r.get(3).equals(quantity))
        .filter(r -> r.get(5).equals(upper))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sharesOfTheBandsAddUp() throws IOException {
    JsonNode root = json(run("--json", "-", "--profile", "--curves", "gradient-bce"));
    for (JsonNode each : root.path("classes")) {
      double sum =
          StreamSupport.stream(each.path("bands").spliterator(), false)
              .map(band -> band.path("curves").path("gradient-bce"))
              .filter(band -> band.path("cells").intValue() > 0)
              .mapToDouble(band -> band.path("mean").doubleValue() * band.path("cells").intValue())
              .sum();
      assertThat(sum)
          .isCloseTo(
              each.path("totals").path("gradient-bce").path("sum").doubleValue(), within(1e-12));
    }
  }

  @Test
  void aClassThatIsNowhereIsSaidSo() throws IOException {
    CommandRun run =
        CommandRun.of(Inputs.write(folder, 6, 8).command("edges", "--class", "2", "--json", "-"));
    JsonNode absent = json(run).path("classes").path(0);
    assertThat(absent.path("boundary").booleanValue()).isFalse();
    assertThat(absent.path("within")).isEmpty();
    assertThat(absent.path("voidBand").path("share").isNull()).isTrue();
    run = CommandRun.of(Inputs.write(folder, 6, 8).command("edges", "--class", "2"));
    assertThat(run.out()).contains("No boundary: 2 class 2 is nowhere or everywhere in the mask.");
  }

  @Test
  void withoutABoundaryThereIsNoChart() throws IOException {
    Path chart = folder.resolve("chart.png");
    CommandRun run =
        CommandRun.of(
            Inputs.write(folder, 6, 8)
                .command("edges", "--class", "2", "--profile", "--chart", chart.toString()));
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("There is nothing to draw: no boundary");
    assertThat(chart).doesNotExist();
  }

  @Test
  void voidIsFilledAndSaid() throws IOException {
    CommandRun run = run("--ignored-label", "2", "--class", "1");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("1 class 1: \\d+ % of the boundary runs through ignored");
  }

  @ParameterizedTest
  @CsvSource({"--bands,0", "--band-width,0", "--dilation,0", "--dilation,2", "--bands,x"})
  void wrongSettingsAreOneSentence(String option, String value) throws IOException {
    CommandRun run = run(option, value);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err().lines().filter(line -> line.contains("--help"))).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anUnknownClassIsNamed() throws IOException {
    CommandRun run = run("--class", "7");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("The prediction has no class 7");
  }
}
