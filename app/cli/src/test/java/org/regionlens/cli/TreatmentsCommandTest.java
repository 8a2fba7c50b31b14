package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreatmentsCommandTest {
  @TempDir private Path folder = Path.of(".");

  private CommandRun run(String command, String... more) throws IOException {
    return CommandRun.of(Inputs.write(folder, 30, 40).command(command, more));
  }

  private static String[] concat(String[] first, String... more) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void everyRowHasTheNumbersOfASingleRun() throws IOException {
    CommandRun run =
        run(
            "treatments",
            "--background-label",
            "2",
            "--class",
            "1",
            "--csv",
            "-",
            "--also",
            Inputs.write(folder, 30, 40).prediction().toString());
    assertThat(run.code()).as(run.err()).isZero();
    List<String> rows = run.out().lines().toList();
    assertThat(rows).hasSize(1 + 2 * 3);
    assertThat(rows.getFirst())
        .isEqualTo("prediction,treatment,rmi,mi,near-gradient-rmi,near-gradient-bce,opposed");
    String[][] ways = {
      {"--background-label", "2"},
      {"--ignored-label", "2"},
      {"--ignored-label", "2", "--ignored", "exclude"}
    };
    for (int way = 0; way < ways.length; way++) {
      CommandRun alone =
          run(
              "sweep",
              concat(
                  ways[way],
                  "--class",
                  "1",
                  "--over",
                  "lambda=0.5",
                  "--quantities",
                  "rmi,mi,near-gradient-rmi,near-gradient-bce,opposed",
                  "--csv",
                  "-"));
      assertThat(alone.code()).as(alone.err()).isZero();
      String values = alone.out().lines().toList().get(1);
      String expected = values.substring(values.indexOf(',') + 1);
      for (int prediction = 0; prediction < 2; prediction++) {
        assertThat(rows.get(1 + 3 * prediction + way)).endsWith("," + expected);
      }
    }
  }

  @Test
  void theTableNamesTreatmentsAndAMissingLabelIsOneSentence() throws IOException {
    CommandRun run = run("treatments", "--background-label", "2", "--class", "1");
    assertThat(run.out()).contains("ignored, exclude").contains("label 2").contains("opposed");
    CommandRun none = run("treatments", "--class", "1");
    assertThat(none.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(none.err()).contains("--background-label");
  }

  /** A mask has void besides the label: both are ignored, as if they were one. */
  @Test
  void voidBesidesTheLabelStaysVoid() throws IOException {
    Inputs inputs = Inputs.write(folder, 30, 40);
    BufferedImage mask = ImageIO.read(inputs.mask().toFile());
    for (int x = 0; x < 40; x++) {
      mask.getRaster().setSample(x, 15, 0, 255);
    }
    ImageIO.write(mask, "png", inputs.mask().toFile());
    CommandRun run =
        CommandRun.of(
            inputs.command("treatments", "--background-label", "2", "--class", "1", "--csv", "-"));
    assertThat(run.code()).as(run.err()).isZero();
    List<String> rows = run.out().lines().toList();
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        if (mask.getRaster().getSample(x, y, 0) == 2) {
          mask.getRaster().setSample(x, y, 0, 255);
        }
      }
    }
    ImageIO.write(mask, "png", inputs.mask().toFile());
    CommandRun both =
        CommandRun.of(
            inputs.command(
                "sweep",
                "--class",
                "1",
                "--over",
                "lambda=0.5",
                "--quantities",
                "rmi,mi,near-gradient-rmi,near-gradient-bce,opposed",
                "--csv",
                "-"));
    assertThat(both.code()).as(both.err()).isZero();
    String values = both.out().lines().toList().get(1);
    assertThat(rows.get(2)).endsWith(values.substring(values.indexOf(',')));
  }
}
