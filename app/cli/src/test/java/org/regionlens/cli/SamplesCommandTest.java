package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesCommandTest {
  @TempDir private Path folder;

  @Test
  void withoutOptionsTheScenesAreListedWithWhatToLookFor() {
    CommandRun run = CommandRun.of("samples");

    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("cells: Choose the class border"))
        .allMatch(line -> line.contains("BCE + RMI"));
  }

  @Test
  void rendersAsManyScenesAsAskedForThatOtherCommandsRead() throws Exception {
    CommandRun run =
        CommandRun.of(
            "samples",
            "--count",
            "2",
            "--scene",
            "cells",
            "--seed",
            "70",
            "--out",
            folder.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    Path prediction = folder.resolve("predictions/cells-00071.npy");
    assertThat(folder.resolve("images/cells-00070.png")).isRegularFile();
    CommandRun edges =
        CommandRun.of(
            "edges",
            "--mask",
            folder.resolve("masks/cells-00071.png").toString(),
            "--prediction",
            prediction.toString());
    assertThat(edges.code()).as(edges.err()).isEqualTo(ExitCode.DONE);
    assertThat(edges.out()).contains("nucleus");
    assertThat(Files.size(prediction)).isGreaterThan(4L * 4 * 384 * 288);
  }

  @Test
  void elevenClassesAreRenderedUnlessAnotherSceneIsAskedFor() throws Exception {
    CommandRun run =
        CommandRun.of("samples", "--count", "1", "--seed", "3", "--out", folder.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    Path prediction = folder.resolve("predictions/street-busy-00003.npy");
    try (InputStream stream = Files.newInputStream(prediction)) {
      assertThat(new String(stream.readNBytes(128), StandardCharsets.ISO_8859_1))
          .contains("(11, 360, 480)");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--count 3",
        "--count 0 --out x",
        "--count 2 --out x --scene moon",
        "--count 2 --out x --threads 0",
        "--scene cells --out x",
        "--seed 4",
        "--networks x",
        "--count 2 --out x --networks x"
      })
  void optionsThatMakeNoSenseAreRefusedInOneSentence(String options) {
    CommandRun run = CommandRun.of(("samples " + options).split(" "));

    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err().lines().findFirst().orElse("")).endsWith(".");
    assertThat(Path.of("x")).doesNotExist();
  }
}
