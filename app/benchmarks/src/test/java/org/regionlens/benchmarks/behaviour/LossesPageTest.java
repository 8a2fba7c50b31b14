package org.regionlens.benchmarks.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Progress;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.balance.BalanceStudy;
import org.regionlens.media.input.Case;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

class LossesPageTest {
  private static List<String> rows(String table) throws IOException {
    String page = Files.readString(Path.of("../../docs/losses.md"));
    String mark = "<!-- table " + table + " -->\n";
    int from = page.indexOf(mark);
    assertThat(from).as(table).isNotNegative();
    return page.substring(from + mark.length(), page.indexOf("<!-- end -->", from))
        .lines()
        .toList();
  }

  @Test
  void everyLossHasItsRowsOfEveryScene() throws IOException {
    for (String name : SampleLibrary.names()) {
      for (String table : List.of("push-", "ruler-")) {
        List<String> rows = rows(table + name);
        assertThat(rows).hasSize(2 + LossesPage.losses().size());
        for (Loss loss : LossesPage.losses()) {
          assertThat(rows).anyMatch(row -> row.startsWith("| " + loss.spec() + " | "));
        }
      }
    }
  }

  @Test
  void itsNumbersAreThoseThatThisProgramMakes() throws Exception {
    Case scene = new SampleLibrary(Words.load(Locale.ROOT)).load("cells");
    List<Loss> losses = List.of(Loss.parse("bce"), Loss.parse("dice"), Loss.parse("ce"));
    String made =
        LossesPage.pushes(
            new BalanceStudy(new RegionEngine(KernelChoice.SCALAR))
                .study(scene.labels(), scene.logits(), losses, Cancellation.NEVER, Progress.NONE));
    assertThat(rows("push-cells")).containsAll(made.lines().toList());
  }
}
