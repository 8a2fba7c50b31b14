package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.export.PngText;
import org.regionlens.media.session.RecordedPicture;

class CompareCommandTest {
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

  private static JsonNode number(JsonNode answer, String quantity) {
    for (JsonNode each : answer.path("numbers")) {
      if (each.path("quantity").textValue().equals(quantity) && each.path("class").isNull()) {
        return each;
      }
    }
    throw new AssertionError(quantity);
  }

  @Test
  void bothSidesHaveTheNumbersOfSingleRuns() throws IOException {
    JsonNode answer =
        json(run("compare", "--b", "cascade=chain", "--b", "cascade-weight=0.25", "--json", "-"));
    JsonNode a = json(run("analyse", "--json", "-"));
    JsonNode b =
        json(run("analyse", "--cascade", "chain", "--cascade-weight", "0.25", "--json", "-"));
    JsonNode rmi = number(answer, "rmi");
    assertThat(rmi.path("a")).isEqualTo(a.path("rmi"));
    assertThat(rmi.path("b")).isEqualTo(b.path("rmi"));
    assertThat(rmi.path("difference").doubleValue())
        .isEqualTo(b.path("rmi").doubleValue() - a.path("rmi").doubleValue());
    assertThat(answer.path("notComparable")).isEmpty();
    assertThat(answer.path("curves").isEmpty()).isFalse();
  }

  @Test
  void aChangedPredictionAndAnotherFileAreCompared() throws IOException {
    JsonNode shifted = json(run("compare", "--b", "shift-x=2", "--json", "-"));
    assertThat(number(shifted, "iou").path("difference").doubleValue()).isNotZero();
    assertThat(shifted.path("b").path("settings").path("whatIf").path("shift-x").intValue())
        .isEqualTo(2);
    Inputs inputs = Inputs.write(folder, 30, 40);
    JsonNode same =
        json(
            CommandRun.of(
                inputs.command(
                    "compare", "--b-prediction", inputs.prediction().toString(), "--json", "-")));
    assertThat(number(same, "bce").path("difference").doubleValue()).isZero();
  }

  @Test
  void heatMapsTableAndCsv() throws Exception {
    Path out = folder.resolve("maps");
    CommandRun run = run("compare", "--b", "radius=5", "--folder", out.toString(), "--class", "1");
    assertThat(run.code()).as(run.err()).isZero();
    CommandRun table = run("compare", "--b", "radius=5", "--class", "1");
    assertThat(table.out()).contains("B − A").contains("near-gradient-rmi");
    assertThat(run.err()).contains("cannot be set against each other");
    byte[] png;
    try (var files = Files.list(out)) {
      png =
          Files.readAllBytes(
              files
                  .filter(file -> file.toString().endsWith("-gradient-rmi-class-1-r5-b-a.png"))
                  .findFirst()
                  .orElseThrow());
    }
    RecordedPicture picture = RecordedPicture.of(png).orElseThrow();
    assertThat(picture.settings().radius()).isEqualTo(5);
    assertThat(picture.comparison().orElseThrow().settings().orElseThrow().radius()).isEqualTo(3);
    CommandRun csv = run("compare", "--invert", "--b", "lambda=0", "--csv", "-");
    assertThat(csv.out()).startsWith("class,quantity,near,lower,upper,a,b,difference\n");
    assertThat(csv.out()).contains("\nall,total,,,,").contains("\nall,opposed,1.0,,,");
    assertThat(csv.out()).contains("\nall,gradient-rmi,,0.0,1.0,");
  }

  @Test
  void theChartIsAPictureThatSaysWhatItCompares() throws Exception {
    Path file = folder.resolve("both.png");
    CommandRun run = run("compare", "--b", "radius=2", "--chart", file.toString(), "--class", "1");
    assertThat(run.code()).as(run.err()).isZero();
    String text = PngText.read(Files.readAllBytes(file), PngText.PARAMETERS).orElseThrow();
    JsonNode parameters = new JsonMapper().readTree(text);
    assertThat(parameters.path("a").path("settings").path("radius").intValue()).isEqualTo(3);
    assertThat(parameters.path("settings").path("radius").intValue()).isEqualTo(2);
  }

  @Test
  void bHasTheOptionsOfAButForWhatIsGiven() throws IOException {
    JsonNode b =
        json(run(
                "compare",
                "--invert",
                "--ignored",
                "exclude",
                "--cascade",
                "diffusion",
                "--b",
                "cascade-border=zero",
                "--b",
                "noise=0.5",
                "--b",
                "noise-seed=3",
                "--json",
                "-"))
            .path("b")
            .path("settings");
    assertThat(b.path("ignored").textValue()).isEqualTo("exclude");
    assertThat(b.path("cascadeBorder").textValue()).isEqualTo("zero");
    assertThat(b.path("whatIf").toString()).isEqualTo("{\"noise\":0.5,\"seed\":3,\"invert\":true}");
  }

  @Test
  void nothingToCompareAndWrongNumbersAreOneSentence() throws IOException {
    assertThat(run("compare").code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run("compare").err()).contains("A and B are the same");
    assertThat(
            run("compare", "--b", "radius=5", "--map", "bce", "--range", "0:1", "--out", "x.png")
                .err())
        .startsWith("B − A of bce is signed");
    assertThat(run("compare", "--b", "radius=1:3").err()).contains("is no whole number");
    assertThat(run("compare", "--b", "mask=x.png").err()).contains("mask=x.png names no option");
    assertThat(run("compare", "--b", "radius=99").err()).contains("between 1 and 10");
  }
}
