package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.export.PngText;

class ColourOptionsTest {
  @TempDir private Path folder = Path.of(".");

  private CommandRun render(String... options) throws IOException {
    return CommandRun.of(Inputs.write(folder, 20, 30).command("render", options));
  }

  private String record(String map) throws Exception {
    try (var files = Files.list(folder.resolve("maps"))) {
      Path file =
          files.filter(each -> each.toString().contains("-" + map + "-")).findFirst().orElseThrow();
      return PngText.read(Files.readAllBytes(file), PngText.PARAMETERS).orElseThrow();
    }
  }

  @Test
  void eachMapHasItsOwnRangeAndTheColoursOfItsKind() throws Exception {
    CommandRun run =
        render(
            "--map",
            "bce,versus,sensitivity",
            "--colormap",
            "cividis,piyg",
            "--range",
            "full",
            "--range",
            "versus=-2:2",
            "--folder",
            folder.resolve("maps").toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(record("bce")).contains("cividis").contains("\"choice\" : \"full\"");
    assertThat(record("sensitivity")).contains("cividis").contains("\"choice\" : \"full\"");
    assertThat(record("versus")).contains("piyg").contains("\"low\" : -2.0");
  }

  @ParameterizedTest
  @CsvSource({
    "--map bce --colormap rdbu, No signed map is drawn",
    "--map versus --colormap grey, No map without a sign is drawn",
    "--map bce --colormap grey --colormap magma, given twice for maps without a sign: grey and"
        + " magma",
    "--map versus --colormap rdbu --colormap piyg, given twice for signed maps: rdbu and piyg",
    "--map bce --range versus=-1:1, is not drawn",
    "--map versus --range -1:2, versus is signed",
    "--map versus --range -1:2, write --range versus=-2.0:2.0",
    "--map bce --class-name 1=, is empty",
    "--map bce --class-color 1=blue, write one such as #0072b2",
  })
  void whatCannotBeMeantIsSaidInOneSentence(String options, String sentence) throws IOException {
    CommandRun run = render((options + " --out o.png").split(" "));
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err().replaceAll("\\s+", " ")).contains(sentence).doesNotContain("Exception");
  }

  @Test
  void aFileWithoutStrokesAndAnAbsentClassAreInputsThatCannotBeUsed() throws IOException {
    Inputs inputs = Inputs.write(folder, 20, 30);
    CommandRun none =
        render("--map", "bce", "--strokes", inputs.mask().toString(), "--out", "o.png");
    assertThat(none.code()).isEqualTo(ExitCode.INPUT);
    assertThat(none.err()).contains("holds no strokes of the brush");
    CommandRun absent = render("--map", "bce", "--class-name", "9=moon", "--out", "o.png");
    assertThat(absent.code()).isEqualTo(ExitCode.INPUT);
  }
}
