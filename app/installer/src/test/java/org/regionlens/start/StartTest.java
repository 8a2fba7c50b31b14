package org.regionlens.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens the window and what is a command. */
class StartTest {
  @Test
  void filesOpenTheWindow(@TempDir Path folder) throws Exception {
    String mask = Files.createFile(folder.resolve("mask.png")).toString();
    assertThat(Start.opensWindow(mask)).isTrue();
    assertThat(Start.opensWindow("--theme=dark", mask)).isTrue();
    assertThat(Start.opensWindow(folder.toString())).isTrue();
  }

  @Test
  void everythingElseIsACommand(@TempDir Path folder) {
    assertThat(Start.opensWindow("analyse", "--mask", "mask.png")).isFalse();
    assertThat(Start.opensWindow("--help")).isFalse();
    assertThat(Start.opensWindow("--version")).isFalse();
    assertThat(Start.opensWindow(folder.resolve("missing.png").toString())).isFalse();
  }
}
