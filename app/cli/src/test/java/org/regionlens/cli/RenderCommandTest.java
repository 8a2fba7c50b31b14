package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.MapRef;
import org.regionlens.media.export.PngText;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.text.UnreadableException;

class RenderCommandTest {
  @TempDir private Path folder = Path.of(".");

  private byte[] render(String... options) throws IOException {
    Path file = folder.resolve("out.png");
    String[] args = new String[options.length + 2];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = "--out";
    args[options.length + 1] = file.toString();
    CommandRun run = CommandRun.of(Inputs.write(folder, 20, 30).command("render", args));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    return Files.readAllBytes(file);
  }

  private static JsonNode parameters(byte[] png) throws IOException, UnreadableException {
    return new JsonMapper().readTree(PngText.read(png, PngText.PARAMETERS).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("org.regionlens.engine.MapCatalogue#standard")
  void drawsEveryMapAtTheSizeOfTheImage(MapRef id) throws IOException, UnreadableException {
    byte[] png = render("--map", id.commandName(), "--class", "1");
    RasterImage image = ImageDecoder.decode(png);
    assertThat(image.width()).isEqualTo(30);
    assertThat(image.height()).isEqualTo(20);
    assertThat(parameters(png).path("map").textValue()).isEqualTo(id.commandName());
    assertThat(parameters(png).path("inputs")).hasSize(2);
  }

  @Test
  void runsAgainGiveTheSameBytes() throws IOException {
    assertThat(render("--map", "versus", "--figure"))
        .isEqualTo(render("--map", "versus", "--figure"));
    assertThat(render("--map", "bce")).isEqualTo(render("--map", "bce", "--class", "all"));
    assertThat(render("--map", "bce")).isNotEqualTo(render("--map", "bce", "--class", "1"));
  }

  @Test
  void aPictureWithoutValuesIsExplained() throws IOException {
    String[] options = {
      "--map",
      "mi-contribution",
      "--radius",
      "10",
      "--class",
      "1",
      "--out",
      folder.resolve("out.png").toString()
    };
    CommandRun run = CommandRun.of(Inputs.write(folder, 5, 30).command("render", options));
    assertThat(run.code()).isZero();
    assertThat(run.err()).containsOnlyOnce("no value: the grid is smaller than the neighbourhood");
  }

  @Test
  void optionsArriveAtThePicture() throws IOException, UnreadableException {
    byte[] png = render("--map", "bce", "--scale", "3", "--colormap", "grey", "--range", "-1:0.5");
    assertThat(ImageDecoder.decode(png).width()).isEqualTo(90);
    JsonNode node = parameters(png);
    assertThat(node.path("colormap").textValue()).isEqualTo("grey");
    assertThat(node.path("range").toString())
        .isEqualTo("{\"choice\":\"fixed\",\"low\":-1.0,\"high\":0.5}");
    assertThat(node.path("class").textValue()).isEqualTo("all");
    JsonNode symlog = parameters(render("--map", "versus", "--color-scale", "symlog"));
    assertThat(symlog.path("colour-scale").textValue()).isEqualTo("symlog");
    assertThat(node.path("colour-scale").textValue()).isEqualTo("linear");
    JsonNode full = parameters(render("--map", "bce", "--range", "full"));
    JsonNode percentile = parameters(render("--map", "bce"));
    assertThat(full.path("range").path("high").doubleValue())
        .isGreaterThan(percentile.path("range").path("high").doubleValue());
  }

  @Test
  void figuresAreLargerByTheirScale() throws IOException, UnreadableException {
    RasterImage one = ImageDecoder.decode(render("--map", "overlay", "--figure"));
    RasterImage two = ImageDecoder.decode(render("--map", "overlay", "--figure", "--scale", "2"));
    assertThat(two.width()).isEqualTo(2 * one.width());
    assertThat(two.height()).isEqualTo(2 * one.height());
  }

  @Test
  void theOverlayIsDrawnAsToldAndSaysSo() throws IOException, UnreadableException {
    byte[] plain = render("--map", "overlay", "--class", "1");
    byte[] other =
        render(
            "--map",
            "overlay",
            "--class",
            "1",
            "--threshold",
            "0.9",
            "--outline",
            "2",
            "--prediction-as",
            "probability",
            "--image-opacity",
            "0.25",
            "--fill-mask");
    assertThat(ImageDecoder.decode(other).pixels())
        .isNotEqualTo(ImageDecoder.decode(plain).pixels());
    JsonNode node = parameters(other).path("overlay");
    assertThat(node.path("threshold").doubleValue()).isEqualTo(0.9);
    assertThat(node.path("outline").intValue()).isEqualTo(2);
    assertThat(node.path("predictionAs").textValue()).isEqualTo("probability");
    assertThat(node.path("image").doubleValue()).isEqualTo(0.25);
    assertThat(node.path("maskFilled").booleanValue()).isTrue();
    assertThat(parameters(plain).path("overlay").path("threshold").doubleValue()).isEqualTo(0.5);
  }

  @Test
  void allMapsGoIntoAFolder() throws IOException {
    Path maps = folder.resolve("maps");
    String[] options = {"--map", "all", "--as", "npy", "--folder", maps.toString()};
    CommandRun run = CommandRun.of(Inputs.write(folder, 20, 30).command("render", options));
    assertThat(run.code()).as(run.err()).isZero();
    int values = MapCatalogue.numeric().size();
    assertThat(run.err()).contains(values + " of " + values + ": ");
    try (var files = Files.list(maps)) {
      assertThat(files).hasSize(values).allMatch(file -> file.toString().endsWith(".npy"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--map bce,versus --out o.png",
        "--map bce",
        "--map bce --out o.png --folder o",
        "--map overlay --as csv --out o.csv",
        "--map bce --as tiff --scale 2 --out o.tiff",
        "--map bce --as csv --figure --out o.csv",
        "--map bce,nonsense --folder o",
        "--map overlay --threshold 1.5 --out o.png",
        "--map overlay --outline 9 --out o.png",
      })
  void whatCannotBeMeantIsRefused(String options) throws IOException {
    CommandRun run =
        CommandRun.of(Inputs.write(folder, 20, 30).command("render", options.split(" ")));
    assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.err().strip().lines().count()).isLessThanOrEqualTo(3);
    assertThat(folder.resolve("o")).doesNotExist();
  }
}
