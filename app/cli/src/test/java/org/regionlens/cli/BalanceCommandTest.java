package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.LossId;

class BalanceCommandTest {
  @TempDir private Path folder = Path.of(".");

  private CommandRun run(String... more) throws IOException {
    return CommandRun.of(Inputs.write(folder, 30, 40).command("balance", more));
  }

  @Test
  void everyLossHasARowInBothTables() throws IOException {
    CommandRun run = run();
    assertThat(run.code()).as(run.err()).isZero();
    for (LossId id : LossId.values()) {
      long rows = run.out().lines().filter(line -> line.startsWith(id.commandName() + " ")).count();
      assertThat(rows).as(id.commandName()).isEqualTo(id == LossId.GIVEN ? 0 : 2);
    }
    assertThat(run.out()).contains("no recommendation");
  }

  @Test
  void theNumbersAreThoseOfOtherCommands() throws IOException {
    CommandRun run =
        run(
            "--loss",
            "bce",
            "--loss",
            "rmi",
            "--loss",
            "dice:smooth=1",
            "--radius",
            "2",
            "--json",
            "-");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode losses = new ObjectMapper().readTree(run.out()).get("losses");
    List<String> specs = losses.findValuesAsText("spec");
    assertThat(specs).containsExactly("bce", "rmi:radius=2", "dice:smooth=1");
    JsonNode edges =
        new ObjectMapper()
            .readTree(
                CommandRun.of(
                        Inputs.write(folder, 30, 40)
                            .command("edges", "--radius", "2", "--json", "-"))
                    .out());
    JsonNode within = edges.get("all").get("within").get(0).get("shares");
    for (int i = 0; i < 2; i++) {
      String name = losses.get(i).get("name").asText();
      assertThat(losses.get(i).get("value").asDouble())
          .isCloseTo(edges.get(name).asDouble(), within(1e-12));
      assertThat(losses.get(i).get("push").get("within1").asDouble())
          .isCloseTo(within.get("gradient-" + name).asDouble(), within(1e-9));
    }
    JsonNode bce = losses.get(0).get("againstBce");
    assertThat(bce.get("times").asDouble()).isEqualTo(1);
    assertThat(bce.get("opposed").asDouble()).isZero();
    assertThat(bce.get("balancingWeight").asDouble()).isEqualTo(0.5);
  }

  /** The gradient that the program itself writes for Dice pushes as Dice does. */
  @Test
  void aGivenGradientHasTheRowOfItsLoss() throws IOException {
    Path values = folder.resolve("values");
    Inputs inputs = Inputs.write(folder, 30, 40);
    CommandRun written =
        CommandRun.of(inputs.command("analyse", "--loss", "dice", "--values", values.toString()));
    assertThat(written.code()).as(written.err()).isZero();
    CommandRun run =
        CommandRun.of(
            inputs.command(
                "balance",
                "--given",
                "mine=" + values.resolve("gradient-dice.npy"),
                "--given-map",
                "mine=" + values.resolve("value-dice.npy"),
                "--loss",
                "dice",
                "--loss",
                "mine",
                "--json",
                "-"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("mine: read as the gradient (sign=gradient) of a mean");
    JsonNode losses = new ObjectMapper().readTree(run.out()).get("losses");
    JsonNode dice = losses.get(0);
    JsonNode mine = losses.get(1);
    assertThat(mine.get("value").asDouble()).isCloseTo(dice.get("value").asDouble(), within(1e-9));
    assertThat(mine.get("ruler").get("perfect").isNull()).isTrue();
    for (String key : List.of("total", "largest", "within1", "onWrong")) {
      assertThat(mine.get("push").get(key).asDouble())
          .isCloseTo(dice.get("push").get(key).asDouble(), within(1e-9));
    }
  }

  @Test
  void aMapAloneIsNoLoss() throws IOException {
    CommandRun run = run("--given-map", "mine=map.npy");
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains("--given-map mine=FILE needs --given mine=FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dise|There is no loss 'dise'",
        "dice:smooth=0|dice: The smooth must lie above 0",
        "given|needs the array with its gradient"
      })
  void aMistakeIsOneSentence(String spec, String sentence) throws IOException {
    CommandRun run = run("--loss", spec);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains(sentence);
  }
}
