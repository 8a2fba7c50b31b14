package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
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
          "series",
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
    boolean path =
        word.matches("[\\w-]+\\.(png|npy|csv|json|gif)|cases|report|maps|run7|frames|part\\d");
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
    run(inputs);
    // Nobody waits for steps that do not come; the variable of a job array is the number of a part.
    String quick = example.replaceAll("--follow \\d+", "--follow 0").replace("$I", "3");
    List<String> words = new ArrayList<>(List.of(quick.split(" ")));
    if (words.contains("--merge")) {
      writeParts(cases, words.stream().filter(word -> word.matches("part\\d")).toList());
    }
    assertThat(words.removeFirst()).isEqualTo("region-lens");
    // The words of the command itself stay as they are.
    List<String> arguments = new ArrayList<>(List.of(words.removeFirst()));
    words.forEach(word -> arguments.add(placed(word)));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private void writeParts(Path cases, List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      String shard = (i + 1) + "/" + parts.size();
      CommandRun run =
          CommandRun.of(
              "report", cases.toString(), "--out", placed(parts.get(i)), "--shard", shard);
      assertThat(run.code()).as(run.err()).isZero();
    }
  }

  /** A run of two steps; the examples name four classes. */
  private void run(Inputs inputs) throws IOException {
    Path run = folder.resolve("run7");
    Path steps = Files.createDirectories(run.resolve("predictions/val"));
    byte[] three = Files.readAllBytes(inputs.prediction());
    byte[] plane = Arrays.copyOfRange(three, three.length - 4800, three.length);
    byte[] header = Arrays.copyOf(three, three.length - 3 * plane.length);
    String four = new String(header, StandardCharsets.ISO_8859_1).replace("(3, ", "(4, ");
    for (String step : List.of("10", "20")) {
      Path file = steps.resolve(step + ".npy");
      Files.write(file, four.getBytes(StandardCharsets.ISO_8859_1));
      Files.write(
          file,
          Arrays.copyOfRange(three, three.length - 3 * plane.length, three.length),
          StandardOpenOption.APPEND);
      Files.write(file, plane, StandardOpenOption.APPEND);
    }
    Files.copy(inputs.mask(), Files.createDirectories(run.resolve("masks")).resolve("val.png"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "compare", "edges", "report", "samples"})
  void helpHasNothingOfThePrograms(String command) {
    assertThat(CommandRun.of(command, "--help").out()).doesNotContain("[named", "Optional", "null");
  }
}
