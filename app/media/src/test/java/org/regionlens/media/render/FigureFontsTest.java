package org.regionlens.media.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureFontsTest {
  private static final double ROOM = 120;

  private final Font small = FigureFonts.load().regular(10);

  @Test
  void noLineIsWiderThanTheRoomEvenForANameWithoutSpaces() {
    String name = "run-2026-11-08_resnet101_rmi_radius3_average4_seed7_epoch040_logits.npy";
    List<String> lines = FigureFonts.wrap(small, "frame · prediction " + name + " · ends", ROOM);
    assertThat(lines)
        .allSatisfy(line -> assertThat(FigureFonts.width(small, line)).isLessThan(ROOM));
    assertThat(String.join("", lines)).contains(name);
    assertThat(lines.getLast()).endsWith("ends");
  }

  @Test
  void linesAreBrokenBetweenWordsWhereTheyCanBe() {
    List<String> lines = FigureFonts.wrap(small, "one two three four five six seven eight", ROOM);
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join(" ", lines)).isEqualTo("one two three four five six seven eight");
  }
}
