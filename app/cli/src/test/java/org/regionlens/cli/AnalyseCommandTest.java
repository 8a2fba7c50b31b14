package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;

class AnalyseCommandTest {
  @TempDir private Path folder = Path.of(".");

  private static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.err()).doesNotContain("Exception");
    assertThat(run.code()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void printsATable() throws IOException {
    CommandRun run = CommandRun.of(Inputs.write(folder, 20, 30).command("analyse"));
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(5);
    assertThat(run.out()).contains("class 2", "BCE ", "total ");
    assertThat(run.err()).contains("mask.png: read as class index", "prediction.npy: ");
  }

  @Test
  void printsJsonOfTheAgreedShape() throws IOException {
    Inputs inputs = Inputs.write(folder, 20, 30);
    JsonNode root =
        json(
            CommandRun.of(
                inputs.command("analyse", "--json", "-", "--image", inputs.image().toString())));
    assertThat(names(root))
        .containsExactly(
            "bce", "rmi", "total", "losses", "classes", "settings", "inputs", "milliseconds");
    assertThat(root.path("classes")).hasSize(3);
    JsonNode first = root.path("classes").path(0);
    assertThat(names(first))
        .contains("index", "rmi", "rmiNormalised", "mi", "points", "signal", "ridge", "notes");
    assertThat(first.path("points").longValue()).isEqualTo(18 * 28);
    assertThat(first.path("signal").booleanValue()).isTrue();
    assertThat(first.path("ridge").doubleValue()).isEqualTo(5e-4);
    double sum = 0;
    for (JsonNode each : root.path("classes")) {
      sum += each.path("rmi").doubleValue();
    }
    assertThat(root.path("rmi").doubleValue()).isEqualTo(sum);
    assertThat(root.path("total").doubleValue())
        .isEqualTo((root.path("bce").doubleValue() + sum) / 2);
    assertThat(root.path("inputs")).hasSize(3);
    JsonNode mask = root.path("inputs").path(1);
    assertThat(names(mask)).containsExactly("role", "path", "sha256", "readAs");
    assertThat(mask.path("role").textValue()).isEqualTo("mask");
    assertThat(mask.path("sha256").textValue()).hasSize(64);
    assertThat(root.path("milliseconds").doubleValue()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,40", "2,2", "40,1"})
  void noValueIsNull(int height, int width) throws IOException {
    JsonNode root =
        json(CommandRun.of(Inputs.write(folder, height, width).command("analyse", "--json", "-")));
    assertThat(root.path("rmi").isNull()).isTrue();
    assertThat(root.path("total").isNull()).isTrue();
    assertThat(root.path("bce").isNumber()).isTrue();
    JsonNode first = root.path("classes").path(0);
    assertThat(first.path("mi").isNull()).isTrue();
    assertThat(first.path("notes").path(0).textValue()).isEqualTo("grid-smaller-than-window");
  }

  @Test
  void settingsArriveAtTheEngine() throws IOException {
    JsonNode settings =
        json(CommandRun.of(
                Inputs.write(folder, 40, 48)
                    .command(
                        "analyse",
                        "--json",
                        "-",
                        "--radius",
                        "4",
                        "--pool",
                        "average",
                        "--stride",
                        "3",
                        "--ridge",
                        "1e-3",
                        "--lambda",
                        ".25",
                        "--ignored",
                        "exclude",
                        "--ignored-label",
                        "none",
                        "--background-label",
                        "2",
                        "--background-label",
                        "9",
                        "--cascade",
                        "diffusion",
                        "--cascade-weight",
                        "0.75",
                        "--cascade-depth",
                        "2",
                        "--cascade-border",
                        "reflect",
                        "--cascade-scope",
                        "prediction",
                        "--activation",
                        "sigmoid",
                        "--kernel",
                        "scalar",
                        "--class",
                        "1")))
            .path("settings");
    assertThat(settings.toString())
        .isEqualTo(
            "{\"radius\":4,\"pool\":\"average\",\"stride\":3,\"ridge\":0.001,\"lambda\":0.25,"
                + "\"ignored\":\"exclude\",\"ignoredLabel\":null,\"backgroundLabels\":[2,9],"
                + "\"activation\":\"sigmoid\",\"maskReading\":\"auto\",\"axes\":\"auto\","
                + "\"classes\":\"\",\"maskKey\":\"\",\"predictionKey\":\"\","
                + "\"cascade\":\"diffusion\",\"cascadeWeight\":0.75,"
                + "\"cascadeDepth\":2,\"cascadeBorder\":\"reflect\","
                + "\"cascadeScope\":\"prediction\",\"kernel\":\"scalar\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "chain,0.5,,",
    "diffusion,0.5,4,hold",
    "raster,0.5,1,",
    "off,,,",
  })
  void cascadesHaveTheirDefaults(String model, Double weight, Integer depth, String border)
      throws IOException {
    JsonNode settings =
        json(CommandRun.of(
                Inputs.write(folder, 12, 12).command("analyse", "--json", "-", "--cascade", model)))
            .path("settings");
    assertThat(settings.path("cascade").textValue()).isEqualTo(model);
    assertThat(settings.path("cascadeWeight").isMissingNode()).isEqualTo(weight == null);
    assertThat(settings.path("cascadeDepth").isMissingNode()).isEqualTo(depth == null);
    assertThat(settings.path("cascadeDepth").intValue()).isEqualTo(depth == null ? 0 : depth);
    assertThat(settings.path("cascadeBorder").textValue()).isEqualTo(border);
  }

  @Test
  void writesJsonAndValues() throws IOException, UnreadableException {
    Inputs inputs = Inputs.write(folder, 20, 30);
    Path json = folder.resolve("o.json");
    Path values = folder.resolve("v");
    CommandRun run =
        CommandRun.of(
            inputs.command(
                "analyse",
                "--json",
                json.toString(),
                "--values",
                values.toString(),
                "--pool",
                "maximum",
                "--stride",
                "2"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    double rmi =
        new JsonMapper().readTree(json.toFile()).path("classes").path(1).path("rmi").doubleValue();
    NumberArray contributions =
        NpyReader.read(
            MemorySegment.ofArray(Files.readAllBytes(values.resolve("rmi-contribution.npy"))));
    assertThat(contributions.shapeText()).isEqualTo("[3, 9, 14]");
    double mean = 0;
    for (double each : contributions.select(0, 1).toDoubles()) {
      mean += each / (9 * 14);
    }
    // In double the mean of the contributions is the loss to nearly all digits.
    assertThat(mean).isCloseTo(rmi, within(1e-9));
  }

  @Test
  void threadsChangeNoBit() throws IOException {
    Inputs inputs = Inputs.write(folder, 20, 30);
    String one = CommandRun.of(inputs.command("analyse", "--threads", "1", "--json", "-")).out();
    String three = CommandRun.of(inputs.command("analyse", "--threads", "3", "--json", "-")).out();
    assertThat(withoutTime(one)).isNotEmpty().isEqualTo(withoutTime(three));
  }

  private static String withoutTime(String json) {
    return json.lines().filter(line -> !line.contains("illiseconds")).collect(Collectors.joining());
  }
}
