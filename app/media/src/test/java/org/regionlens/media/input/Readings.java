package org.regionlens.media.input;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.regionlens.media.TestFiles.floats;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.ReadingChoices;

/** Opens a mask or a prediction of any name beside a plain partner. */
final class Readings {

  private Readings() {}

  /** Logits of so many channels, −2 everywhere. */
  static byte[] logits(int channels, int height, int width) {
    float[] values = new float[channels * height * width];
    Arrays.fill(values, -2);
    return floats("(%d, %d, %d)".formatted(channels, height, width), values);
  }

  static Case mask(String path, byte[] mask, int channels, int height, int width)
      throws InputException {
    return mask(path, mask, channels, height, width, null, ReadingChoices.defaults());
  }

  static Case mask(
      String path,
      byte[] mask,
      int channels,
      int height,
      int width,
      @Nullable InputContent table,
      ReadingChoices choices)
      throws InputException {
    return open(
        null,
        content(path, mask),
        content("p.npy", logits(channels, height, width)),
        table,
        choices);
  }

  static Case open(
      @Nullable InputContent image,
      InputContent mask,
      InputContent prediction,
      @Nullable InputContent table,
      ReadingChoices choices)
      throws InputException {
    return new CaseLoader(Contents.WORDS)
        .load(new CaseContents("case", image, mask, prediction, table), choices);
  }

  static String maskRefusal(String path, byte[] mask, int channels, int height, int width) {
    return String.valueOf(
        assertThrows(InputException.class, () -> mask(path, mask, channels, height, width))
            .getMessage());
  }

  static InputContent content(String path, byte[] bytes) {
    return new InputContent(Path.of("folder").resolve(path), bytes);
  }

  static String maskWords(Case read) {
    return words(read, InputNote.Role.MASK);
  }

  static String predictionWords(Case read) {
    return words(read, InputNote.Role.PREDICTION);
  }

  private static String words(Case read, InputNote.Role role) {
    return read.inputs().stream()
        .filter(note -> note.role() == role)
        .map(InputNote::readAs)
        .findFirst()
        .orElse("");
  }
}
