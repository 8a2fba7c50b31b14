package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.TestCases;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.render.Figure;
import org.regionlens.media.render.HeatMapRenderer;
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

  @Test
  void aMapWithoutAnyValueHasNoColourBarAndNoRange() {
    Case small = TestCases.blobs(2, 5, 2, 1);
    MapRef map = StandardMaps.MI_CONTRIBUTION;
    Shown shown =
        new Shown.Answer(
            small,
            TestCases.analyse(
                small, Settings.defaults(), new ClassSelection.All(), Precision.FLOAT, map));
    MapValues values = shown.values(map);
    Figure figure =
        texts.figure(
            shown,
            PictureRequest.of(map, OptionalInt.empty()),
            values,
            ColourScale.defaultFor(values),
            HeatMapRenderer.render(values, ColourScale.defaultFor(values)));
    assertThat(figure.bar()).isNull();
    assertThat(figure.footer()).contains("no pixel has a value, so there is no range");
    assertThat(figure.legend()).hasSize(1);
  }
}
