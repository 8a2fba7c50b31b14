package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.export.PngText;

class ChartOptionsTest {
  @TempDir private Path folder = Path.of(".");

  private CommandRun run(String command, String... more) throws IOException {
    return CommandRun.of(Inputs.write(folder, 30, 40).command(command, more));
  }

  @Test
  void edgesAndSweepDrawCharts() throws Exception {
    Path profile = folder.resolve("profile.png");
    CommandRun edges = run("edges", "--profile", "--chart", profile.toString());
    assertThat(edges.code()).as(edges.err()).isZero();
    assertThat(edges.out()).isEmpty();
    assertThat(edges.err()).contains("Written: " + profile);
    assertThat(PngText.read(Files.readAllBytes(profile), PngText.PARAMETERS).orElseThrow())
        .contains("\"study\" : \"profile\"");
    Path sweep = folder.resolve("sweep.png");
    CommandRun swept =
        run(
            "sweep",
            "--over",
            "radius=1:2",
            "--chart",
            sweep.toString(),
            "--chart-theme",
            "dark",
            "--chart-scale",
            "1.5");
    assertThat(swept.code()).as(swept.err()).isZero();
    assertThat(PngText.read(Files.readAllBytes(sweep), PngText.PARAMETERS).orElseThrow())
        .contains("\"study\" : \"sweep\"");
  }

  @Test
  void aChartWithoutCurvesAndAWrongScaleAreOneSentence() throws IOException {
    CommandRun bare = run("edges", "--chart", folder.resolve("x.png").toString());
    assertThat(bare.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(bare.err()).contains("--chart needs --profile");
    CommandRun large = run("edges", "--profile", "--chart", "x.png", "--chart-scale", "9");
    assertThat(large.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(large.err()).contains("between 1 and 4");
  }
}
