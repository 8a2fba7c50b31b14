package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {
  @TempDir private Path folder = Path.of(".");

  private CommandRun run(String command, String... more) throws IOException {
    CommandRun run = CommandRun.of(Inputs.write(folder, 30, 40).command(command, more));
    assertThat(run.err()).doesNotContain("Exception");
    return run;
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void equalsSingleRunsToTheLastDigit() throws IOException {
    JsonNode points =
        json(run("sweep", "--over", "radius=1:3", "--class", "1", "--json", "-")).path("points");
    assertThat(points).hasSize(3);
    for (int radius = 1; radius <= 3; radius++) {
      JsonNode edges =
          json(run("edges", "--radius", Integer.toString(radius), "--class", "1", "--json", "-"));
      JsonNode road = edges.path("classes").path(0);
      JsonNode near = road.path("within").path(0);
      JsonNode point = points.path(radius - 1);
      assertThat(point.path("radius").doubleValue()).isEqualTo(radius);
      assertThat(point.path("bce")).isEqualTo(edges.path("bce"));
      assertThat(point.path("total")).isEqualTo(edges.path("total"));
      assertThat(point.path("rmi")).isEqualTo(road.path("rmi"));
      assertThat(point.path("mi")).isEqualTo(road.path("mi"));
      assertThat(point.path("near-gradient-rmi"))
          .isEqualTo(near.path("shares").path("gradient-rmi"));
      assertThat(point.path("opposed")).isEqualTo(near.path("opposed"));
    }
  }

  @Test
  void twoParametersAsCsv() throws IOException {
    Path file = folder.resolve("sweep.csv");
    CommandRun run =
        run(
            "sweep",
            "--over",
            "cascade-weight=0:0.3:0.1",
            "--over",
            "radius=3,1",
            "--cascade",
            "raster",
            "--quantities",
            "mi,boundary-iou",
            "--near",
            "2%",
            "--csv",
            file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).isEqualTo("cascade-weight,radius,mi,boundary-iou");
    assertThat(lines).hasSize(9);
    // Steps are decimal: no 0.30000000000000004.
    assertThat(lines.get(7)).startsWith("0.3,3.0,");
    assertThat(lines.get(8)).startsWith("0.3,1.0,");
  }

  @Test
  void printsATable() throws IOException {
    CommandRun run = run("sweep", "--over", "radius=2,9", "--quantities", "rmi");
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out().lines().findFirst())
        .hasValueSatisfying(l -> assertThat(l).startsWith("radius"));
    CommandRun few =
        CommandRun.of(
            Inputs.write(folder, 4, 4)
                .command("sweep", "--over", "radius=3:5", "--quantities", "rmi,bce"));
    assertThat(few.out().lines().toList().get(3)).matches("5 +- +\\d.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "radius;NAME=FROM:TO",
        "speed=1:3;is none of radius, stride",
        "radius=1:x;is no decimal number",
        "radius=3:1;is no range",
        "radius=1:2:0;is no range",
        "radius=1:2:3:4;names no parameter",
        "radius=1:1e9;10000 values",
        "radius=;is no decimal number",
        "radius=2.5;is a whole number, not 2.5",
        "radius=11;between 1 and 10",
        "stride=1:2;choose a pooling",
        "cascade-weight=0:1;choose chain, diffusion or raster",
        "cascade-depth=1;choose diffusion or raster",
      })
  void wrongParametersAreOneSentence(String over, String sentence) throws IOException {
    CommandRun run = run("sweep", "--over", over);
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains(sentence).contains("Try ‘region-lens sweep --help’");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void threeParametersAreTooMany() throws IOException {
    CommandRun run = run("sweep", "--over", "radius=1", "--over", "lambda=1", "--over", "ridge=1");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("one parameter or two, not 3");
    run = run("sweep", "--over", "radius=1", "--near", "4");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("'4' is none of 1, 2, 3, 5, 9, 12, 0.5%, 2%");
  }
}
