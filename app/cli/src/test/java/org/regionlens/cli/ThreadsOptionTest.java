package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --threads} says holds for all that a command computes. */
class ThreadsOptionTest {
  @TempDir private Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyse",
        "edges --profile",
        "edges --shift-x 0.5",
        "sweep --over radius=1:3",
        "sweep --over shift-x=0:1 --grow 1",
        "compare --b radius=1",
        "compare --b shift-x=0.5"
      })
  void oneThreadIsTheCallersAlone(String command) throws IOException {
    Set<Long> before = workers();
    assertThat(run(command, 1)).isZero();
    assertThat(workers()).isSubsetOf(before);
    // So that the test would see one.
    assertThat(run(command, 3)).isZero();
    assertThat(workers()).isNotEqualTo(before);
  }

  private int run(String command, int threads) throws IOException {
    String[] words = (command + " --threads " + threads).split(" ", -1);
    String[] more = Arrays.copyOfRange(words, 1, words.length);
    CommandRun run = CommandRun.of(Inputs.write(folder, 30, 40).command(words[0], more));
    assertThat(run.err()).doesNotContain("Exception");
    return run.code();
  }

  private static Set<Long> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("region-lens-"))
        .map(Thread::threadId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
