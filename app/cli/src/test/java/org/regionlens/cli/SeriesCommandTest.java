package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesCommandTest {
  private static final Path TRAINING = Path.of("../../sample-images/cells/training");

  @TempDir private Path folder = Path.of(".");
  private Path run = Path.of(".");
  private Path mask = Path.of(".");
  private Path image = Path.of(".");

  /** A run of three steps of a case of 20 × 24 pixels. */
  @BeforeEach
  void write() throws IOException {
    run = folder.resolve("run7");
    for (int step : List.of(0, 40, 400)) {
      Inputs inputs = Inputs.write(folder, 20, 24);
      Path steps = Files.createDirectories(run.resolve("predictions/val"));
      byte[] bytes = Files.readAllBytes(inputs.prediction());
      // The logits of each step are a little different: the last plane's signs turn.
      for (int i = bytes.length - 4 * (step / 4 + 1); i < bytes.length; i += 4) {
        bytes[i + 3] ^= (byte) 0x80;
      }
      Files.write(steps.resolve("%08d.npy".formatted(step)), bytes);
      mask = copy(inputs.mask(), "masks");
      image = copy(inputs.image(), "images");
    }
    Files.writeString(
        run.resolve("run.json"),
        "{\"version\": 1, \"classes\": [\"sky\", \"road\", \"car\"], \"activation\": \"sigmoid\"}");
  }

  private Path copy(Path file, String kind) throws IOException {
    Path target = Files.createDirectories(run.resolve(kind)).resolve("val.png");
    if (!Files.exists(target)) {
      Files.copy(file, target);
    }
    return target;
  }

  private Path step(int number) {
    return run.resolve("predictions/val/%08d.npy".formatted(number));
  }

  private CommandRun series(String... more) {
    List<String> words = new ArrayList<>(List.of("series", run.toString()));
    words.addAll(List.of(more));
    CommandRun done = CommandRun.of(words.toArray(String[]::new));
    assertThat(done.err()).doesNotContain("Exception");
    return done;
  }

  /** A single run on the files of one step. */
  private CommandRun single(String command, int number, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                command,
                "--mask",
                mask.toString(),
                "--image",
                image.toString(),
                "--prediction",
                step(number).toString(),
                "--classes",
                run.resolve("run.json").toString(),
                "--activation",
                "sigmoid"));
    words.addAll(List.of(more));
    CommandRun done = CommandRun.of(words.toArray(String[]::new));
    assertThat(done.code()).as(done.err()).isZero();
    return done;
  }

  @Test
  void curvesAreSingleRunsToTheLastDigit() throws IOException {
    CommandRun done =
        series(
            "--class",
            "1",
            "--near",
            "2",
            "--radius",
            "2",
            "--json",
            "-",
            "--quantities",
            "bce,rmi,total,iou,boundary-iou,near-gradient-rmi,opposed");
    assertThat(done.code()).as(done.err()).isZero();
    JsonNode root = new JsonMapper().readTree(done.out());
    assertThat(root.path("points")).hasSize(3);
    assertThat(root.at("/series/steps")).hasSize(3);
    assertThat(root.at("/series/steps/1/label").textValue()).isEqualTo("00000040.npy");
    assertThat(root.at("/series/unread")).isEmpty();
    int i = 0;
    for (int number : List.of(0, 40, 400)) {
      JsonNode edges =
          new JsonMapper()
              .readTree(
                  single("edges", number, "--class", "1", "--radius", "2", "--json", "-").out());
      JsonNode road = edges.path("classes").path(0);
      JsonNode point = root.path("points").path(i++);
      assertThat(point.path("step").doubleValue()).isEqualTo(number);
      assertThat(point.path("bce")).isEqualTo(edges.path("bce"));
      assertThat(point.path("total")).isEqualTo(edges.path("total"));
      assertThat(point.path("rmi")).isEqualTo(road.path("rmi"));
      assertThat(point.path("iou")).isEqualTo(road.path("iou"));
      JsonNode near = road.path("within").path(1);
      assertThat(point.path("near-gradient-rmi"))
          .isEqualTo(near.path("shares").path("gradient-rmi"));
      assertThat(point.path("opposed")).isEqualTo(near.path("opposed"));
    }
  }

  @Test
  void framesAreSingleRendersByteForByte() throws IOException {
    Path frames = folder.resolve("frames");
    CommandRun done =
        series("--map", "bce,gradient-rmi,overlay", "--class", "2", "--folder", frames.toString());
    assertThat(done.code()).as(done.err()).isZero();
    List<String> names;
    try (Stream<Path> all = Files.list(frames)) {
      names = all.map(file -> file.getFileName().toString()).sorted().toList();
    }
    assertThat(names).hasSize(9).contains("val-bce-car-r3-0040.png");
    for (int number : List.of(0, 40, 400)) {
      for (String map : List.of("bce", "gradient-rmi", "overlay")) {
        // Colours that hold for all steps are those of one step with the range that was said.
        List<String> more = new ArrayList<>(List.of("--map", map, "--class", "2"));
        if (!map.equals("overlay")) {
          String said =
              done.err()
                  .lines()
                  .filter(line -> line.startsWith("Colours of " + map + " "))
                  .findFirst()
                  .orElseThrow();
          more.addAll(
              List.of("--range", said.replaceAll(".* from (\\S+) to (\\S+) at .*", "$1:$2")));
        }
        Path alone = folder.resolve("alone.png");
        more.addAll(List.of("--out", alone.toString()));
        single("render", number, more.toArray(String[]::new));
        Path frame = frames.resolve("val-%s-car-r3-%04d.png".formatted(map, number));
        assertThat(frame).as(map).hasSameBinaryContentAs(alone);
      }
    }
    Path values = folder.resolve("values");
    assertThat(series("--map", "bce", "--as", "npy", "--folder", values.toString()).code())
        .isZero();
    Path alone = folder.resolve("alone.npy");
    single("render", 40, "--map", "bce", "--as", "npy", "--out", alone.toString());
    assertThat(values.resolve("val-bce-r3-0040.npy")).hasSameBinaryContentAs(alone);
  }

  @Test
  void animationsHaveAFrameForEachStepAndTheSameBytesEachTime() throws IOException {
    for (String film : List.of("film.gif", "film.png")) {
      Path file = folder.resolve(film);
      String[] wanted = {"--map", "versus", "--figure", "--delay", "100", "--out", file.toString()};
      CommandRun done = series(wanted);
      assertThat(done.code()).as(done.err()).isZero();
      byte[] bytes = Files.readAllBytes(file);
      ImageReader reader = ImageIO.getImageReadersBySuffix(film.substring(5)).next();
      try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
        reader.setInput(in);
        assertThat(reader.getNumImages(true)).isEqualTo(film.endsWith("gif") ? 3 : 1);
        assertThat(reader.getWidth(0)).isGreaterThan(100);
      } finally {
        reader.dispose();
      }
      series(wanted);
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
  }

  @Test
  void aStepThatCannotBeReadIsNamedAndPassedOver() throws IOException {
    byte[] whole = Files.readAllBytes(step(40));
    Files.write(step(40), Arrays.copyOf(whole, 200));
    Path csv = folder.resolve("curves.csv");
    Path json = folder.resolve("curves.json");
    CommandRun done =
        series(
            "--quantities",
            "bce",
            "--csv",
            csv.toString(),
            "--json",
            json.toString(),
            "--map",
            "bce",
            "--folder",
            folder.resolve("frames").toString());
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.err()).contains("Step 40 is passed over: 00000040.npy is cut off");
    assertThat(Files.readAllLines(csv)).hasSize(3).first().isEqualTo("step,bce");
    JsonNode unread = new JsonMapper().readTree(json.toFile()).at("/series/unread");
    assertThat(unread).hasSize(1);
    assertThat(unread.path(0).path("number").intValue()).isEqualTo(40);
    assertThat(folder.resolve("frames/val-bce-r3-0040.png")).doesNotExist();
    assertThat(folder.resolve("frames/val-bce-r3-0400.png")).exists();
    for (int number : List.of(0, 400)) {
      Files.writeString(step(number), "nothing");
    }
    CommandRun none = series();
    assertThat(none.code()).isEqualTo(ExitCode.INPUT);
    assertThat(none.out()).isEmpty();
  }

  @Test
  void stepsAreChosen() {
    assertThat(numbers(series("--quantities", "bce"))).containsExactly("step", "0", "40", "400");
    assertThat(numbers(series("--quantities", "bce", "--from", "1", "--to", "50")))
        .containsExactly("step", "40");
    assertThat(numbers(series("--quantities", "bce", "--every", "5")))
        .as("the first and the newest")
        .containsExactly("step", "0", "400");
  }

  private static List<String> numbers(CommandRun done) {
    assertThat(done.code()).as(done.err()).isZero();
    return done.out().lines().map(line -> line.split("\\s+", -1)[0]).toList();
  }

  @Test
  void aStepThatIsReadInAnotherWayIsSaid() throws IOException {
    // One step of probabilities among logits.
    Path other = folder.resolve("other.npy");
    single(
        "render",
        40,
        "--map",
        "prediction",
        "--class",
        "0",
        "--as",
        "npy",
        "--out",
        other.toString());
    byte[] plane = Files.readAllBytes(other);
    byte[] whole = Files.readAllBytes(step(40));
    for (int c = 0; c < 3; c++) {
      System.arraycopy(plane, plane.length - 1920, whole, whole.length - 1920 * (c + 1), 1920);
    }
    Files.write(step(40), whole);
    Files.delete(run.resolve("run.json"));
    CommandRun done = series("--quantities", "bce");
    assertThat(done.code()).as(done.err()).isZero();
    assertThat(done.err()).contains("Step 40 was read in another way").contains("--activation");
  }

  @Test
  void aRunIsFollowedAsLongAsStepsCome() throws Exception {
    Path csv = folder.resolve("curves.csv");
    Thread later =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    while (!Files.exists(csv)) {
                      Thread.sleep(20);
                    }
                    Path part = Files.copy(step(40), step(40).resolveSibling(".part"));
                    Files.move(part, step(500));
                  } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    CommandRun done = series("--follow", "4", "--quantities", "bce,iou", "--csv", csv.toString());
    later.join();
    assertThat(done.code()).as(done.err()).isZero();
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines).hasSize(5);
    assertThat(lines.getLast()).startsWith("500.0,");
    assertThat(lines.getLast().substring(6)).isEqualTo(lines.get(2).substring(5));
  }

  @Test
  void theBundledTrainingOpens() {
    CommandRun done =
        CommandRun.of(
            "series", TRAINING.toString(), "--quantities", "iou", "--every", "9", "--csv", "-");
    assertThat(done.code()).as(done.err()).isZero();
    List<Double> iou =
        done.out().lines().skip(1).map(line -> Double.valueOf(line.split(",", -1)[1])).toList();
    assertThat(iou).hasSize(2).isSorted();
    assertThat(done.out()).contains("\n15.0,").contains("\n600.0,");
    assertThat(done.err()).contains("names from classes.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--every 0;--every takes a number from 1 on",
        "--follow 3 --map bce --out a.gif;--follow writes curves only",
        "--out a.gif;need --map",
        "--map bce,versus --out a.gif;Several maps need --folder",
        "--map bce --out a.jpg;is no animation",
        "--map bce --as csv --out a.gif;is no animation",
        "--map bce --out a.gif --delay 5;--delay takes",
        "--map bce --folder x --scale 99;The scale must lie between",
        "--radius 11;between 1 and 10",
      })
  void wrongUsageIsOneSentence(String options, String sentence) {
    CommandRun done = series(options.split(" "));
    assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(done.err()).contains(sentence).contains("Try ‘region-lens series --help’");
    assertThat(done.out()).isEmpty();
  }

  @Test
  void whatIsNoSeriesIsOneSentence() throws IOException {
    CommandRun done = CommandRun.of("series", folder.resolve("absent").toString());
    assertThat(done.code()).isEqualTo(ExitCode.INPUT);
    assertThat(done.err()).contains("does not exist");
    try (Stream<Path> steps = Files.list(run.resolve("predictions/val"))) {
      for (Path each : steps.toList()) {
        Files.delete(each);
      }
    }
    CommandRun empty = series();
    assertThat(empty.code()).isEqualTo(ExitCode.INPUT);
    assertThat(empty.err()).contains("has no steps yet");
    CommandRun other = series("--picture", "train");
    assertThat(other.code()).isEqualTo(ExitCode.INPUT);
    assertThat(other.err()).contains("has no picture train; it has val");
  }
}
