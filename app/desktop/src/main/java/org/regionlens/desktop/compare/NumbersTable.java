package org.regionlens.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.studies.NearBox;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.study.Quantity;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.export.ComparisonTable;
import org.regionlens.media.text.Words;

/** Every number of A and B, and B − A: of all classes, then of the class shown. */
final class NumbersTable extends GridPane {
  private static final double NAME_WIDTH = 166;
  private static final double NUMBER_WIDTH = 64;

  private final Words words;
  private final Numbers numbers;
  private final Label whose = new Label();
  private final Map<Quantity, List<Label>> cells = new TreeMap<>();

  /**
   * A table without numbers.
   *
   * @param near chooses how wide near is
   */
  NumbersTable(NearBox near, Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
    setId("compare-numbers");
    getStyleClass().addAll("number-grid", "compare-numbers");
    getColumnConstraints().add(new ColumnConstraints(NAME_WIDTH));
    add(near, 0, 0);
    for (Side side : ComparisonView.SIDES) {
      ColumnConstraints each = new ColumnConstraints(NUMBER_WIDTH);
      each.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(each);
      Label name = new Label(words.get("compare.side." + side));
      name.getStyleClass().add("column-name");
      add(name, getColumnConstraints().size() - 1, 0);
    }
    whose.setId("compare-whose");
    addGroup(new Label(words.get("pane.all-classes")), true);
    addGroup(whose, false);
    show(null);
  }

  private void addGroup(Label heading, boolean ofAll) {
    heading.getStyleClass().add("group-name");
    add(heading, 0, getRowCount());
    ComparisonTable names = new ComparisonTable(words);
    SweepChart full = new SweepChart(words);
    for (Quantity number : Quantity.standard()) {
      if (number.isOfAllClasses() == ofAll) {
        Label name = new Label(names.name(number));
        name.getStyleClass().add("row-name");
        Tip.set(name, full.name(number));
        int row = getRowCount();
        add(name, 0, row);
        List<Label> line = new ArrayList<>();
        for (int each = 0; each < ComparisonView.SIDES.size(); each++) {
          Label cell = new Label();
          cell.setId("compare-" + number.commandName().replace('-', '_') + "-" + each);
          line.add(cell);
          add(cell, each + 1, row);
        }
        cells.put(number, line);
      }
    }
  }

  /** Shows the numbers of both sides; without any, nothing. */
  void show(@Nullable Comparison found) {
    setVisible(found != null);
    setManaged(found != null);
    if (found == null) {
      return;
    }
    EdgeDifference difference = found.difference();
    // Empty: all classes, as BCE and total are.
    OptionalInt index = difference.whose();
    whose.setText(index.isPresent() ? found.b().classes().name(index.getAsInt()) : "");
    whose.setVisible(index.isPresent());
    whose.setManaged(index.isPresent());
    cells.forEach((number, line) -> fill(line, difference.number(number, index)));
  }

  private void fill(List<Label> line, NumberChange change) {
    line.get(0).setText(numbers.value(change.a()));
    line.get(1).setText(numbers.value(change.b()));
    String sign = change.difference() > 0 ? "+" : "";
    line.get(2).setText(sign + numbers.value(change.difference()));
  }
}
