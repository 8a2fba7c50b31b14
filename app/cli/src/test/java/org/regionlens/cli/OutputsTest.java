package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** No command writes over a file that it reads, under whatever name. */
class OutputsTest {
  private static final String MASK = "{mask}";

  @TempDir private Path folder = Path.of(".");

  /** Every command with every option that names a file to be written. */
  private static final Map<String, List<List<String>>> WRITING =
      Map.of(
          "analyse", List.of(List.of("--json", MASK)),
          "render", List.of(List.of("--map", "bce", "--out", MASK)),
          "edges",
              List.of(
                  List.of("--json", MASK),
                  List.of("--csv", MASK),
                  List.of("--profile", "--chart", MASK)),
          "sweep",
              List.of(
                  List.of("--over", "radius=1,2", "--quantities", "rmi", "--json", MASK),
                  List.of("--over", "radius=1,2", "--quantities", "rmi", "--csv", MASK),
                  List.of("--over", "radius=1,2", "--quantities", "rmi", "--chart", MASK)),
          "compare",
              List.of(
                  List.of("--b", "radius=2", "--json", MASK),
                  List.of("--b", "radius=2", "--csv", MASK),
                  List.of("--b", "radius=2", "--chart", MASK),
                  List.of("--b", "radius=2", "--map", "bce", "--out", MASK)),
          "histogram",
              List.of(
                  List.of("--map", "bce", "--csv", MASK), List.of("--map", "bce", "--chart", MASK)),
          "neighbourhood",
              List.of(
                  List.of("--class", "1", "--at", "9,9", "--csv", MASK),
                  List.of("--class", "1", "--at", "9,9", "--chart", MASK)),
          "treatments", List.of(List.of("--class", "1", "--background-label", "2", "--csv", MASK)));

  static Stream<List<String>> outputs() {
    return WRITING.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream()
                    .map(
                        options -> {
                          List<String> all = new ArrayList<>(options);
                          all.addFirst(each.getKey());
                          return all;
                        }));
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void inputsStay(List<String> command) throws IOException {
    Inputs inputs = Inputs.write(folder, 12, 16);
    byte[] mask = Files.readAllBytes(inputs.mask());
    byte[] prediction = Files.readAllBytes(inputs.prediction());
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), inputs.prediction());
    String[] options =
        command.stream()
            .skip(1)
            .map(each -> each.equals(MASK) ? link.toString() : each)
            .toArray(String[]::new);
    CommandRun run = CommandRun.of(inputs.command(command.getFirst(), options));
    assertThat(run.err()).contains(link.toString(), "choose another name");
    assertThat(run.code()).isEqualTo(ExitCode.OUTPUT);
    assertThat(inputs.mask()).hasBinaryContent(mask);
    assertThat(inputs.prediction()).hasBinaryContent(prediction);
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void nothingTellsTheFoldersOfItsInputs(List<String> command) throws IOException {
    Path secret = Files.createDirectories(folder.resolve("patient-4711"));
    Inputs inputs = Inputs.write(secret, 12, 16);
    Path table = Files.writeString(secret.resolve("own.json"), "[\"a\",\"b\",\"c\"]");
    Path output = folder.resolve("output");
    for (String record : List.of("names", "paths")) {
      List<String> options = new ArrayList<>(command.subList(1, command.size()));
      options.replaceAll(each -> each.equals(MASK) ? output.toString() : each);
      options.addAll(List.of("--classes", table.toString(), "--record", record));
      CommandRun run =
          CommandRun.of(inputs.command(command.getFirst(), options.toArray(String[]::new)));
      assertThat(run.code()).as(run.err()).isZero();
      String written = Files.readString(output, StandardCharsets.ISO_8859_1);
      boolean names = written.contains("mask.png");
      assertThat(names).as("a picture or JSON, not a table").isEqualTo(!command.contains("--csv"));
      assertThat(written.contains("patient-4711")).isEqualTo(names && record.equals("paths"));
      if (names) {
        assertThat(written).contains("\"sha256\"", "own.json");
      }
    }
  }

  @Test
  void inputsStayInFoldersOfOutputs() throws IOException {
    Inputs inputs = Inputs.write(folder, 12, 16);
    Path prediction = Files.move(inputs.prediction(), folder.resolve("bce.npy"));
    byte[] before = Files.readAllBytes(prediction);
    Inputs renamed = new Inputs(inputs.image(), inputs.mask(), prediction);
    CommandRun run = CommandRun.of(renamed.command("analyse", "--values", folder.toString()));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OUTPUT);
    assertThat(prediction).hasBinaryContent(before);
  }

  @Test
  void tablesOfClassesStay() throws IOException {
    Inputs inputs = Inputs.write(folder, 12, 16);
    Path table = Files.writeString(folder.resolve("classes.json"), "[\"a\",\"b\",\"c\"]");
    CommandRun run = CommandRun.of(inputs.command("analyse", "--json", table.toString()));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OUTPUT);
    Path chosen = Files.move(table, folder.resolve("own.json"));
    run =
        CommandRun.of(
            inputs.command("analyse", "--classes", chosen.toString(), "--json", chosen.toString()));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OUTPUT);
    assertThat(chosen).content().startsWith("[\"a\"");
  }

  /** A new option that names a file to be written has to be added above. */
  @Test
  void everyOutputIsHere() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    // Folders, and what neither reads files of the user nor takes the place of any.
    Set<String> known =
        new TreeSet<>(Set.of("--folder", "--values", "--figures", "--out", "--shard"));
    WRITING.values().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .filter(each -> each.startsWith("--"))
        .forEach(known::add);
    Console console = new Console(nowhere, nowhere, Words.load(Locale.ROOT));
    for (CommandLine command : RegionLens.line(console).getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        String says = String.join("", option.description()).toLowerCase(Locale.ROOT);
        if (says.contains("write") || says.contains("draw the") || says.contains("output")) {
          assertThat(known).as(command.getCommandName()).contains(option.longestName());
        }
      }
    }
  }
}
