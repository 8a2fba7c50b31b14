package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.whatif.Stroke;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.engine.whatif.WhatIfNumber;
import org.regionlens.engine.work.Work;
import org.regionlens.media.TestCases;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

class WhatIfJsonTest {
  private static final Work WORK = Work.alone(Cancellation.NEVER);
  private static final Stroke STROKE =
      new Stroke(
          1,
          Stroke.Mode.ADD,
          -2.5,
          3,
          List.of(new Stroke.Point(1.5, 2), new Stroke.Point(3, 4.25)));

  @ParameterizedTest
  @EnumSource(WhatIfNumber.class)
  void aNumberComesBack(WhatIfNumber number) throws Exception {
    WhatIf whatIf = WhatIf.NONE.with(number, 0.3125);
    assertThat(again(whatIf)).isEqualTo(whatIf);
  }

  @Test
  void everythingComesBack() throws Exception {
    WhatIf whatIf =
        WhatIf.NONE
            .with(WhatIfNumber.SHIFT_X, -1.5)
            .with(WhatIfNumber.NOISE, 2)
            .withSeed(77)
            .withInvert(true)
            .withClass(OptionalInt.of(2))
            .painted(STROKE);
    assertThat(again(whatIf)).isEqualTo(whatIf);
    assertThat(again(WhatIf.NONE)).isEqualTo(WhatIf.NONE);
    assertThat(WhatIfJson.of(WhatIf.NONE).isEmpty()).isTrue();
  }

  private static WhatIf again(WhatIf whatIf) throws Exception {
    return WhatIfJson.read(new JsonMapper().readTree(WhatIfJson.of(whatIf).toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"blur\": \"x\"}",
        "{\"blur\": -1}",
        "{\"class\": 1.5}",
        "{\"strokes\": [{}]}",
        "{\"strokes\": [{\"mode\": \"set\", \"class\": 1, \"value\": 1, \"radius\": 1, \"points\":"
            + " [[1]]}]}"
      })
  void whatIsWrongIsOneSentence(String json) throws Exception {
    assertThatThrownBy(() -> WhatIfJson.read(new JsonMapper().readTree(json)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }

  @Test
  void wordsNameEveryStep() {
    Words words = Words.load(Locale.ROOT);
    for (WhatIfNumber number : WhatIfNumber.values()) {
      assertThat(WhatIfText.of(WhatIf.NONE.with(number, 0.25), words)).contains("0.25");
      assertThat(words.has("sweep.parameter." + number.commandName())).isTrue();
      if (number.least() < 0) {
        assertThat(WhatIfText.of(WhatIf.NONE.with(number, -2), words))
            .contains("2")
            .doesNotContain("-");
      }
    }
    assertThat(WhatIfText.of(WhatIf.NONE, words)).isEmpty();
    assertThat(WhatIfText.of(WhatIf.NONE.painted(STROKE).withInvert(true), words))
        .isEqualTo("inverted, 1 stroke of the brush");
  }

  @Test
  void aCaseIsChangedFromWhatItsFileHolds() throws Exception {
    Case given = TestCases.blobs(12, 14, 2, 1);
    WhatIf blur = WhatIf.NONE.with(WhatIfNumber.BLUR, 1);
    Case twice = given.changed(WhatIf.NONE.with(WhatIfNumber.SHIFT_X, 3), WORK).changed(blur, WORK);
    assertThat(twice.logits().plane(0)).isEqualTo(given.changed(blur, WORK).logits().plane(0));
    assertThat(twice.givenLogits()).isSameAs(given.logits());
    assertThat(twice.whatIf()).isEqualTo(blur);
    assertThat(twice.changed(WhatIf.NONE, WORK).logits()).isSameAs(given.logits());
    Case read =
        twice.reading(
            new ReadingChoices(OptionalInt.of(255), Set.of(0), given.choices().activation()));
    assertThat(read.whatIf()).isEqualTo(blur);
    assertThat(read.logits().plane(1)).isEqualTo(twice.logits().plane(1));
    assertThat(twice.naming(given.classes()).logits()).isSameAs(twice.logits());
  }

  @Test
  void filesSayHowThePredictionWasChanged() {
    Case changed =
        TestCases.blobs(12, 14, 2, 1).changed(WhatIf.NONE.with(WhatIfNumber.BLUR, 1.5), WORK);
    String json =
        AnalysisJson.of(
            changed,
            TestCases.analyse(
                changed,
                Settings.defaults(),
                new ClassSelection.All(),
                Precision.FLOAT,
                StandardMaps.BCE),
            "scalar",
            1);
    assertThat(json).contains("\"whatIf\"").contains("\"blur\" : 1.5");
  }
}
