package org.regionlens.media.input;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** Cases made of bytes. */
final class Contents {
  static final Words WORDS = Words.load(Locale.ROOT);

  private Contents() {}

  static Case load(byte[] mask, byte[] prediction, ReadingChoices choices) throws InputException {
    return load(null, mask, prediction, null, choices);
  }

  static Case load(byte[] mask, byte[] prediction) throws InputException {
    return load(mask, prediction, ReadingChoices.defaults());
  }

  static Case load(
      byte @Nullable [] image,
      byte[] mask,
      byte[] prediction,
      @Nullable String classes,
      ReadingChoices choices)
      throws InputException {
    return new CaseLoader(WORDS)
        .load(
            new CaseContents(
                "case",
                image == null ? null : content("image.png", image),
                content("mask.png", mask),
                content("prediction.npy", prediction),
                classes == null
                    ? null
                    : content("classes.json", classes.getBytes(StandardCharsets.UTF_8))),
            choices);
  }

  static String refusal(byte[] mask, byte[] prediction) {
    return refusal(mask, prediction, ReadingChoices.defaults());
  }

  static String refusal(byte[] mask, byte[] prediction, ReadingChoices choices) {
    return String.valueOf(
        assertThrows(InputException.class, () -> load(mask, prediction, choices)).getMessage());
  }

  private static InputContent content(String name, byte[] bytes) {
    return new InputContent(Path.of("folder", name), bytes);
  }

  static int[] labels(Case read) {
    int[] labels = new int[read.labels().height() * read.labels().width()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = read.labels().at(i);
    }
    return labels;
  }
}
