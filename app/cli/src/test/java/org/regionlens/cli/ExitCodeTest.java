package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
  @TempDir private Path folder = Path.of(".");
  private Inputs inputs = new Inputs(folder, folder, folder);

  @BeforeEach
  void write() throws IOException {
    inputs = Inputs.write(folder, 12, 14);
  }

  private void refused(CommandRun run, int code) {
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--radius 0",
        "--radius 11",
        "--radius three",
        "--pool mean",
        "--pool AVERAGE",
        "--stride 2",
        "--pool average --stride 0",
        "--ridge 0",
        "--ridge NaN",
        "--ridge 0x1p3",
        "--lambda 1.5",
        "--ignored maybe",
        "--ignored-label x",
        "--background-label 1.5",
        "--cascade on",
        "--cascade diffusion --cascade-weight 1.1",
        "--cascade diffusion --cascade-depth -1",
        "--class road",
        "--class none",
        "--ignored-label all",
        "--activation tanh",
        "--kernel gpu",
        "--threads -1",
        "--threads many",
        "--no-such-option",
        "stray",
        "--radius"
      })
  void wrongUsageIs2(String options) {
    CommandRun run = CommandRun.of(inputs.command("analyse", options.split(" ", -1)));
    refused(run, ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("region-lens analyse --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--cascade-weight 0.5",
        "--cascade off --cascade-depth 2",
        "--cascade chain --cascade-depth 2",
        "--cascade chain --cascade-scope both",
        "--cascade raster --cascade-border hold"
      })
  void anOptionThatTheCascadeHasNotIsSaidToHaveNoEffect(String options) {
    String[] words = options.split(" ", -1);
    CommandRun run = CommandRun.of(inputs.command("analyse", words));
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains(words[words.length - 2] + " has no effect with --cascade ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--out x.png",
        "--map bce",
        "--map mi --out x.png",
        "--map bce --out x.png --scale 0",
        "--map bce --out x.png --scale 33",
        "--map bce --out x.png --scale 5 --figure",
        "--map bce --out x.png --colormap jet",
        "--map bce --out x.png --range 1:1",
        "--map bce --out x.png --range 2:1",
        "--map bce --out x.png --range all",
        "--map bce --out x.png --range :"
      })
  void wrongUsageOfRenderIs2(String options) {
    refused(CommandRun.of(inputs.command("render", options.split(" ", -1))), ExitCode.WRONG_USAGE);
    assertThat(Path.of("x.png")).doesNotExist();
  }

  @Test
  void noCommandIs2AndShowsTheUsage() {
    refused(CommandRun.of(), ExitCode.WRONG_USAGE);
    refused(CommandRun.of("frobnicate"), ExitCode.WRONG_USAGE);
    refused(CommandRun.of("analyse"), ExitCode.WRONG_USAGE);
  }

  @ParameterizedTest
  @CsvSource({"analyse,--class", "render,--map"})
  void helpNamesTheExitCodes(String command, String option) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            option,
            "Exit codes:",
            "2   wrong usage",
            "3   input cannot be used",
            "4   output cannot be written");
    assertThat(CommandRun.of("--version").out()).startsWith("region-lens ");
  }

  @Test
  void inputThatCannotBeUsedIs3() throws IOException {
    String mask = inputs.mask().toString();
    String prediction = inputs.prediction().toString();
    String none = folder.resolve("none.npy").toString();
    refused(CommandRun.of("analyse", "--mask", none, "--prediction", prediction), ExitCode.INPUT);
    refused(CommandRun.of("analyse", "--mask", mask, "--prediction", none), ExitCode.INPUT);
    refused(CommandRun.of("analyse", "--mask", mask, "--prediction", mask), ExitCode.INPUT);
    CommandRun noClass = CommandRun.of(inputs.command("analyse", "--class", "7"));
    refused(noClass, ExitCode.INPUT);
    assertThat(noClass.err()).contains("no class 7", "2 class 2");
    Files.writeString(folder.resolve("classes.json"), "[{}]");
    refused(CommandRun.of(inputs.command("analyse")), ExitCode.INPUT);
  }

  @Test
  void strayLabelsAreNamedWithTheOptionsThatHelp() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    Inputs other = Inputs.write(small, 12, 14);
    // One channel is cut away, so that label 2 has no class.
    byte[] file = Files.readAllBytes(other.prediction());
    String header = new String(file, StandardCharsets.ISO_8859_1).replace("(3, 12", "(2, 12");
    byte[] cut =
        header.substring(0, file.length - 12 * 14 * 4).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(other.prediction(), cut);
    CommandRun run = CommandRun.of(other.command("analyse"));
    refused(run, ExitCode.INPUT);
    assertThat(run.err()).contains("--ignored-label 2", "--background-label 2");
    assertThat(CommandRun.of(other.command("analyse", "--background-label", "2")).code()).isZero();
  }

  @Test
  void outputThatCannotBeWrittenIs4() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    String nowhere = folder.resolve("no").resolve("x").toString();
    refused(CommandRun.of(inputs.command("analyse", "--json", nowhere)), ExitCode.OUTPUT);
    refused(CommandRun.of(inputs.command("analyse", "--values", file.toString())), ExitCode.OUTPUT);
    refused(
        CommandRun.of(inputs.command("render", "--map", "bce", "--out", nowhere)), ExitCode.OUTPUT);
    refused(CommandRun.of("samples", "--out", file.resolve("x").toString()), ExitCode.OUTPUT);
  }

  @Test
  void aClosedStandardOutputIs4() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        RegionLens.run(
            new PrintStream(closed, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            inputs.command("analyse", "--json", "-"));
    assertThat(code).isEqualTo(ExitCode.OUTPUT);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Standard output");
  }
}
