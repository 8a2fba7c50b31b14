package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.regionlens.media.TestCases;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.text.Words;

/** What the small print of a figure says it is of. */
class FigureTextsTest {
  private final FigureTexts texts = new FigureTexts(Words.load(Locale.ROOT));
  private final Case blobs = TestCases.blobs(6, 8, 3, 1);

  private Case with(InputNote... notes) {
    return new Case(
        "frame-17", null, blobs.labels(), blobs.logits(), blobs.classes(), List.of(notes));
  }

  @Test
  void thePredictionAndTheIgnoredLabelAreNamed() {
    Case shown =
        with(
            new InputNote(Role.MASK, Path.of("data", "frame-17_mask.png"), "0", ""),
            new InputNote(Role.PREDICTION, Path.of("net-b", "frame-17_logits.npy"), "1", ""));
    String ignored =
        blobs.labels().ignored().isPresent()
            ? "ignored label " + blobs.labels().ignored().getAsInt()
            : "no ignored label";
    assertThat(texts.subject(shown))
        .isEqualTo("frame-17 · prediction frame-17_logits.npy · " + ignored);
    assertThat(texts.subject(with())).isEqualTo("frame-17 · " + ignored);
  }
}
