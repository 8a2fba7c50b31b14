package org.regionlens.media.rle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.labels.LabelTableReader;
import org.regionlens.media.text.UnreadableException;

/** Texts of any length are read on an ordinary stack. */
class LongFilesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 700, 5_000, 300_000})
  void kaggleRowsOfManyRuns(int runs) throws UnreadableException {
    StringBuilder row = new StringBuilder("ImageId,EncodedPixels\na.png,");
    for (int i = 0; i < runs; i++) {
      row.append(i == 0 ? "" : " ").append(3 * i + 1).append(" 2");
    }
    int width = 3;
    byte[] file = row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    RleMask mask = KaggleCsv.read(file, new ImageHint("a.png", runs, width));
    assertThat(Arrays.stream(mask.labels()).filter(label -> label == 1).count())
        .isEqualTo(2L * runs);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "1", "a", ",", ":", "\"", "1 ", "#", "1,", "\u00e9 "})
  void lengthAloneBringsNoParserDown(String piece) {
    byte[] file = ("a,b\n" + piece.repeat(300_000)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> KaggleCsv.read(file, new ImageHint("a.png", 4, 4)))
        .isInstanceOf(UnreadableException.class);
    try {
      new LabelTableReader().read(file, "classes.txt");
    } catch (UnreadableException e) {
      assertThat(e.key()).startsWith("unreadable.");
    }
  }
}
