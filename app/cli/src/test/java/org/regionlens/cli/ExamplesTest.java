package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever help and guide propose to type works. */
class ExamplesTest {
  private static final Path TOP = Path.of("..", "..");
  private static final List<String> COMMANDS =
      List.of(
          "",
          "analyse",
          "render",
          "edges",
          "balance",
          "sweep",
          "compare",
          "histogram",
          "neighbourhood",
          "treatments",
          "report",
          "inspect");

  @TempDir private Path folder = Path.of(".");

  static Stream<String> examples() throws IOException {
    List<String> all = new ArrayList<>();
    for (String command : COMMANDS) {
      String help = CommandRun.of((command + " --help").strip().split(" ")).out();
      List<String> own = inText(help);
      assertThat(own).as(command).isNotEmpty();
      all.addAll(own);
    }
    all.addAll(inText(Files.readString(TOP.resolve("docs/guide/README.md"))));
    return all.stream().distinct();
  }

  private static List<String> inText(String text) {
    return text.replaceAll("\\\\\\R\\s*", "")
        .lines()
        .filter(line -> line.startsWith("region-lens "))
        .toList();
  }

  private String placed(String word) {
    boolean path = word.matches("[\\w-]+\\.(png|npy|csv|json)|cases|report|maps");
    return path ? folder.resolve(word).toString() : word;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleWorks(String example) throws IOException {
    Inputs inputs = Inputs.write(folder, 30, 40);
    Files.copy(inputs.prediction(), folder.resolve("logits.npy"));
    Files.copy(inputs.prediction(), folder.resolve("other.npy"));
    Files.copy(inputs.image(), folder.resolve("photo.png"));
    Path cases = Files.createDirectories(folder.resolve("cases"));
    Files.copy(inputs.mask(), cases.resolve("a_mask.png"));
    Files.copy(inputs.prediction(), cases.resolve("a_logits.npy"));
    List<String> words = new ArrayList<>(List.of(example.split(" ")));
    assertThat(words.removeFirst()).isEqualTo("region-lens");
    // The words of the command itself stay as they are.
    List<String> arguments = new ArrayList<>(List.of(words.removeFirst()));
    words.forEach(word -> arguments.add(placed(word)));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "compare", "edges", "report", "samples"})
  void helpHasNothingOfThePrograms(String command) {
    assertThat(CommandRun.of(command, "--help").out()).doesNotContain("[named", "Optional", "null");
  }
}
