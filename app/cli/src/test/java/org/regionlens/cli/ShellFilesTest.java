package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells and the manual are told is what the commands read. */
class ShellFilesTest {
  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish", "man"})
  void theCommandPrintsEach(String reader) {
    CommandRun run = CommandRun.of("completion", reader);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("analyse").contains("kernel").contains("versus");
  }

  @Test
  void constantsAreOfferedByTheNamesThatAreRead() {
    assertThat(ShellFiles.completion("fish"))
        .contains("-l kernel -r -f -a 'auto simd scalar nd4j'")
        .contains("-n '__fish_seen_subcommand_from analyse' -l mask -r");
    assertThat(ShellFiles.completion("bash")).contains("simd").doesNotContain("\"SIMD\"");
  }

  @Test
  void bashCanReadItsScript(@TempDir Path folder) throws Exception {
    Path script = folder.resolve("completion");
    Files.writeString(script, ShellFiles.completion("bash"));
    Process bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(bash.exitValue()).as(said).isZero();
  }

  @Test
  void theManualHasEveryCommand() {
    assertThat(ShellFiles.manual()).startsWith(".TH REGION-LENS 1");
    for (String command :
        new String[] {"analyse", "render", "edges", "sweep", "report", "samples", "completion"}) {
      assertThat(ShellFiles.manual()).contains(".SS " + command + "\n");
    }
  }

  @Test
  void theVersionSaysLicenceAndHowToCite() {
    assertThat(CommandRun.of("--version").out())
        .contains("Apache License 2.0")
        .contains("Zhao")
        .contains("arXiv 1910.12037")
        .doesNotContain("SNAPSHOT");
  }
}
