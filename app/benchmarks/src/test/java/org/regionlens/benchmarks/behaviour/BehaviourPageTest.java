package org.regionlens.benchmarks.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

class BehaviourPageTest {
  private static final Words WORDS = Words.load(Locale.ROOT);

  @Test
  void tablesAreReplacedAndTheRestStays() {
    String page = "a\n<!-- table x -->\nold\n<!-- end -->\nb\n";
    assertThat(BehaviourPage.filled(page, Map.of("x", "new\n")))
        .isEqualTo("a\n<!-- table x -->\nnew\n<!-- end -->\nb\n");
    assertThatThrownBy(() -> BehaviourPage.filled(page, Map.of("y", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("“x”");
  }

  @Test
  void thePageHoldsTheTablesOfShapesAndInversionThatThisProgramMakes() throws Exception {
    String page = Files.readString(Path.of("../../docs/edge-behaviour.md"));
    BehaviourShapes shapes = new BehaviourShapes(new RegionEngine(KernelChoice.SCALAR));
    assertThat(table(page, "shapes")).isEqualTo(shapes.table());
    assertThat(table(page, "inversion"))
        .isEqualTo(shapes.inversions(new SampleLibrary(WORDS).load("street")));
  }

  private static String table(String page, String name) {
    Matcher found =
        Pattern.compile("<!-- table " + name + " -->\n(.*?)<!-- end -->", Pattern.DOTALL)
            .matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
