package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfOptionsTest {
  @TempDir private Path folder = Path.of(".");

  private CommandRun run(String command, String... more) throws IOException {
    return CommandRun.of(Inputs.write(folder, 30, 40).command(command, more));
  }

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  @ParameterizedTest
  @CsvSource({"shift-x,1.5", "blur,2", "grow,-1", "noise,0.5", "temperature,3", "hard,0.05"})
  void aSweepHasTheNumbersOfSingleRuns(String name, String value) throws IOException {
    JsonNode single = json(run("analyse", "--" + name, value, "--json", "-"));
    JsonNode points =
        json(run("sweep", "--over", name + "=" + value, "--quantities", "bce,rmi", "--json", "-"))
            .path("points");
    assertThat(points.path(0).path("bce")).isEqualTo(single.path("bce"));
    assertThat(points.path(0).path("rmi")).isEqualTo(single.path("rmi"));
    assertThat(single.path("settings").path("whatIf").path(name).doubleValue())
        .isEqualTo(Double.parseDouble(value));
    JsonNode plain = json(run("analyse", "--json", "-"));
    assertThat(plain.path("bce")).isNotEqualTo(single.path("bce"));
    assertThat(plain.path("settings").has("whatIf")).isFalse();
  }

  @Test
  void inversionOfOneClassLeavesTheOthersAlone() throws IOException {
    JsonNode plain = json(run("analyse", "--json", "-")).path("classes");
    JsonNode changed =
        json(run("analyse", "--invert", "--change-class", "1", "--json", "-")).path("classes");
    assertThat(changed.path(0).path("rmi")).isEqualTo(plain.path(0).path("rmi"));
    assertThat(changed.path(1).path("mi").doubleValue())
        .isCloseTo(plain.path(1).path("mi").doubleValue(), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"--shift-x,999", "--hard,0.5", "--blur,-1", "--noise,x"})
  void wrongValuesAreOneSentence(String option, String value) throws IOException {
    CommandRun run = run("analyse", option, value);
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err()).contains(option);
  }

  @Test
  void aClassThatIsNotThereIsNamed() throws IOException {
    CommandRun run = run("analyse", "--invert", "--change-class", "9");
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
  }
}
