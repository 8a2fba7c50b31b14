package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir private Path folder = Path.of(".");

  private Path npy(String name, String descr, String shape, byte[] data) throws IOException {
    byte[] text =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n"
            .formatted(descr, shape)
            .getBytes(StandardCharsets.US_ASCII);
    return Files.write(
        folder.resolve(name),
        ByteBuffer.allocate(10 + text.length + data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
            .putShort((short) text.length)
            .put(text)
            .put(data)
            .array());
  }

  private Path mask() throws IOException {
    return npy("mask.npy", "|u1", "(2, 3)", new byte[] {0, 1, 2, 1, 0, 2});
  }

  private Path logits(String shape) throws IOException {
    byte[] data = new byte[18 * 4];
    ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putFloat(-3);
    return npy("logits.npy", "<f4", shape, data);
  }

  @Test
  void saysHowEachFileWouldBeReadAndWhy() throws IOException {
    CommandRun run = CommandRun.of("inspect", mask().toString(), logits("(3, 2, 3)").toString());
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(".npy array, uint8 [2, 3]")
        .contains("as mask        read as class index")
        .contains("labels 0–2")
        .contains("as prediction  NumPy array [C, H, W], float32; read as logits")
        .contains("– logits.npy has the shape [3, 2, 3], but a mask is [H, W]");
  }

  @Test
  void choicesCountHereToo() throws IOException {
    CommandRun run =
        CommandRun.of(
            "inspect",
            "--axes",
            "hwc",
            "--activation",
            "softmax",
            "--read-mask-as",
            "binary",
            mask().toString(),
            logits("(2, 3, 3)").toString());
    assertThat(run.out())
        .contains("[H, W, C], float32; axes as chosen; read as logits, softmax")
        .contains("foreground (everything else), because that was chosen");
  }

  @Test
  void ignoredAndBackgroundLabelsAreSaid() throws IOException {
    assertThat(CommandRun.of("inspect", mask().toString()).out()).contains("labels 0–2");
    CommandRun run =
        CommandRun.of(
            "inspect",
            "--ignored-label",
            "2",
            "--background-label",
            "0",
            "--background-label",
            "1",
            mask().toString());
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("2 ignored", "0, 1 background");
  }

  @Test
  void jsonHoldsTheSame() throws IOException {
    CommandRun run =
        CommandRun.of(
            "inspect",
            "--json",
            "-",
            mask().toString(),
            logits("(3, 2, 3)").toString(),
            folder.resolve("gone.png").toString());
    assertThat(run.code()).isEqualTo(ExitCode.INPUT);
    JsonNode list = JsonMapper.builder().build().readTree(run.out());
    assertThat(list.size()).isEqualTo(3);
    JsonNode mask = list.path(0).path("as").path("mask");
    assertThat(mask.path("possible").booleanValue()).isTrue();
    assertThat(mask.path("width").intValue()).isEqualTo(3);
    assertThat(list.path(0).path("sha256").textValue()).hasSize(64);
    assertThat(list.path(1).path("as").path("prediction").path("channels").intValue()).isEqualTo(3);
    assertThat(list.path(1).path("as").path("mask").path("reason").textValue())
        .contains("a mask is [H, W]");
    assertThat(list.path(2).path("content").textValue()).contains("does not exist");
    assertThat(list.path(2).path("as").isEmpty()).isTrue();
  }

  @Test
  void analyseTakesTheChoicesAndSaysWhatLooksWrong() throws IOException {
    String mask = mask().toString();
    String logits = logits("(2, 3, 3)").toString();
    CommandRun chosen =
        CommandRun.of(
            "analyse",
            "--mask",
            mask,
            "--prediction",
            logits,
            "--axes",
            "hwc",
            "--classes",
            "camvid-11");
    assertThat(chosen.code()).isEqualTo(ExitCode.DONE);
    assertThat(chosen.err()).contains("axes as chosen", "names from CamVid, 11 classes");
    assertThat(chosen.out()).contains("sky", "building", "pole");
    CommandRun wrong =
        CommandRun.of("analyse", "--mask", mask, "--prediction", logits, "--axes", "cube");
    assertThat(wrong.code()).isEqualTo(ExitCode.WRONG_USAGE);
    CommandRun none =
        CommandRun.of(
            "analyse",
            "--mask",
            mask,
            "--prediction",
            logits,
            "--classes",
            folder.resolve("none.txt").toString());
    assertThat(none.code()).isEqualTo(ExitCode.INPUT);
    assertThat(none.err()).contains("none.txt does not exist");
  }

  @Test
  void theLimitOfPixelsIsASettingThatIsNamed() throws IOException {
    Path large = npy("large.npy", "|u1", "(1000, 1001)", new byte[1_001_000]);
    assertThat(CommandRun.of("inspect", large.toString(), "--pixel-limit", "1").out())
        .contains("1001 × 1000 pixels, more than the limit of 1 million pixels")
        .contains("--pixel-limit");
    assertThat(CommandRun.of("inspect", large.toString(), "--pixel-limit", "2").out())
        .contains("read as class index");
    assertThat(CommandRun.of("inspect", large.toString(), "--pixel-limit", "0").code())
        .isEqualTo(ExitCode.WRONG_USAGE);
  }
}
