package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.text.Words;

/** No number of A and B stands without whose it is. */
final class ComparisonTableTest {
  private static final int SIDE = 16;

  private final EdgeStudy study =
      new EdgeStudy(new RegionEngine(KernelChoice.SCALAR, Threads.ONE), Threads.ONE);

  private EdgeReport report(int radius, OptionalInt index) {
    int[] labels = new int[SIDE * SIDE];
    float[] other = new float[labels.length];
    float[] own = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % SIDE < 7 + i / SIDE % 3 ? 0 : 1;
      own[i] = (labels[i] == 1 ? 2 : -2) + i % 5;
      other[i] = -own[i];
    }
    return study.study(
        new LabelMap(SIDE, SIDE, labels, OptionalInt.empty(), Set.of()),
        new Logits(SIDE, SIDE, List.of(Samples.of(other), Samples.of(own))),
        Settings.defaults().withRadius(radius),
        index,
        EdgeSettings.defaults(),
        Cancellation.NEVER);
  }

  private List<List<String>> rows(OptionalInt index) {
    EdgeDifference difference = EdgeDifference.of(report(2, index), report(3, index), 0);
    return new ComparisonTable(Words.load(Locale.ROOT))
        .rows(difference, "building", value -> Double.toString(value));
  }

  private static List<String> names(List<List<String>> rows) {
    return rows.stream().map(List::getFirst).toList();
  }

  @Test
  void numbersOfAllClassesStandUnderAllClassesAndThoseOfTheClassUnderIt() {
    List<List<String>> rows = rows(OptionalInt.of(1));
    assertThat(names(rows))
        .startsWith("quantity", "all classes:", "BCE", "Total", "building:", "RMI")
        .contains("MI (Gaussian estimate)", "IoU", "Boundary IoU")
        .noneMatch(name -> name.contains(", all classes"))
        .hasSize(Quantity.standard().size() + 3);
    assertThat(rows).allMatch(row -> row.size() == 4);
  }

  @Test
  void withoutAClassAllAreOfAllClasses() {
    assertThat(names(rows(OptionalInt.empty())))
        .startsWith("quantity", "all classes:", "BCE", "Total", "RMI")
        .doesNotContain("building:")
        .hasSize(Quantity.standard().size() + 2);
  }

  @Test
  void aRowHasBothSidesAndWhatLiesBetween() {
    List<String> bce = rows(OptionalInt.of(1)).get(2);
    double a = Double.parseDouble(bce.get(1));
    assertThat(a).isEqualTo(report(2, OptionalInt.of(1)).analysis().bce());
    assertThat(Double.parseDouble(bce.get(3))).isEqualTo(Double.parseDouble(bce.get(2)) - a);
  }
}
