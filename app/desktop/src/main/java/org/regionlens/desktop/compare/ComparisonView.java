package org.regionlens.desktop.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.action.ActionControls;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.study.SweepQuantity;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.text.Words;

/** The tab "A and B": curves of both sides, and every number with its difference. */
public final class ComparisonView {
  private static final double NUMBERS_WIDTH = 372;
  private static final int COLUMNS = 3;
  private static final List<SweepQuantity> SHOWN =
      List.of(
          SweepQuantity.BCE,
          SweepQuantity.RMI,
          SweepQuantity.MI,
          SweepQuantity.TOTAL,
          SweepQuantity.IOU,
          SweepQuantity.BOUNDARY_IOU,
          SweepQuantity.TRIMAP_IOU,
          SweepQuantity.NEAR_GRADIENT_BCE,
          SweepQuantity.NEAR_GRADIENT_RMI,
          SweepQuantity.OPPOSITION,
          SweepQuantity.OPPOSED);

  private final ComparisonViewModel model;
  private final ComparisonStudy study;
  private final ChartView chart;
  private final ComparisonChart charts;
  private final Words words;
  private final Numbers numbers;
  private final GridPane grid = new GridPane();
  private final Label nothing = new Label();
  private final Label caveats = new Label();
  private final Label which = new Label();
  private final SweepChart names;
  private final Map<SweepQuantity, List<Label>> cells = new EnumMap<>(SweepQuantity.class);

  /**
   * Builds the tab.
   *
   * @param chart draws the curves
   */
  public ComparisonView(
      ComparisonViewModel model,
      ComparisonStudy study,
      ChartView chart,
      Words words,
      Numbers numbers) {
    this.model = model;
    this.study = study;
    this.chart = chart;
    this.charts = new ComparisonChart(words);
    this.words = words;
    this.numbers = numbers;
    this.names = new SweepChart(words);
    caveats.getStyleClass().add("explanation");
    caveats.setWrapText(true);
    nothing.getStyleClass().add("explanation");
    nothing.setWrapText(true);
    fillGrid();
    study.study().answer().addListener((property, before, now) -> show());
    model.pinned().addListener((property, before, now) -> show());
    show();
  }

  /** The tab, with the actions as buttons. */
  public StudyTab tab(Actions actions) {
    StackPane drawn = new StackPane(chart, nothing);
    drawn.setMinWidth(200);
    HBox.setHgrow(drawn, Priority.ALWAYS);
    VBox right = new VBox(6, grid, caveats);
    right.setMinWidth(NUMBERS_WIDTH);
    right.setMaxWidth(NUMBERS_WIDTH);
    HBox content = new HBox(drawn, right);
    content.getStyleClass().add("profile");
    Label late = new Label(words.get("status.out-of-date"));
    late.getStyleClass().add("late");
    late.visibleProperty().bind(study.study().outOfDate());
    HBox sides = new HBox();
    List<Side> order = List.of(Side.PINNED, Side.PRESENT, Side.DIFFERENCE);
    for (Side side : order) {
      ToggleButton button = ActionControls.toggle(actions.get(action(side)));
      button.setText(words.get("compare.side." + side));
      button
          .getStyleClass()
          .add(
              side == Side.PINNED
                  ? "left-pill"
                  : side == Side.DIFFERENCE ? "right-pill" : "center-pill");
      sides.getChildren().add(button);
    }
    Button pin = ActionControls.button(actions.get("pin"));
    Button second = ActionControls.button(actions.get("open-second"));
    Button unpin = ActionControls.button(actions.get("unpin"));
    HBox tools = new HBox(late, which, sides, pin, second, unpin);
    tools.getStyleClass().add("study-tools");
    for (Node each : tools.getChildren()) {
      ((Region) each).setMinWidth(Region.USE_PREF_SIZE);
    }
    which.setId("compare-which");
    which.getStyleClass().add("compare-which");
    which.setMinWidth(0);
    return new StudyTab("compare", words.get("study.compare"), content, tools);
  }

  /** The action that shows a side. */
  public static String action(Side side) {
    return "side-" + side.name().toLowerCase(Locale.ROOT);
  }

  private void fillGrid() {
    grid.setId("compare-numbers");
    grid.getStyleClass().addAll("number-grid", "compare-numbers");
    grid.getColumnConstraints().add(new ColumnConstraints(162));
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints each = new ColumnConstraints(70);
      each.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(each);
    }
    int column = 1;
    for (Side side : List.of(Side.PINNED, Side.PRESENT, Side.DIFFERENCE)) {
      Label name = new Label(words.get("compare.side." + side));
      name.getStyleClass().add("column-name");
      GridPane.setHalignment(name, HPos.RIGHT);
      grid.add(name, column, 0);
      column++;
    }
    int row = 1;
    for (SweepQuantity number : SHOWN) {
      Label name = new Label(names.name(number));
      name.getStyleClass().add("row-name");
      name.setTooltip(new Tooltip(name.getText()));
      grid.add(name, 0, row);
      List<Label> line = new ArrayList<>();
      for (int each = 0; each < COLUMNS; each++) {
        Label cell = new Label();
        cell.setId("compare-" + number.name().toLowerCase(Locale.ROOT) + "-" + each);
        line.add(cell);
        grid.add(cell, each + 1, row);
      }
      cells.put(number, line);
      row++;
    }
  }

  private void show() {
    EdgeDifference answer = model.pinned().get() == null ? null : study.study().answer().get();
    chart.chart().set(answer == null ? null : charts.of(answer));
    grid.setVisible(answer != null);
    grid.setManaged(answer != null);
    caveats.setText("");
    List<Path> files = model.predictions();
    which.setText(
        files.isEmpty()
            ? ""
            : words.get(
                "compare.which", files.getFirst().getFileName(), files.getLast().getFileName()));
    nothing.setText(model.pinned().get() == null ? words.get("compare.hint") : "");
    if (answer != null) {
      OptionalInt whose =
          answer.a().classes().size() == 1
              ? OptionalInt.of(answer.a().classes().getFirst().index())
              : OptionalInt.empty();
      cells.forEach((number, line) -> fill(line, answer.number(number, whose)));
      caveats.setText(
          answer.caveats().stream()
              .sorted()
              .map(each -> words.get("compare.caveat." + each))
              .collect(Collectors.joining(" ")));
    }
  }

  private void fill(List<Label> line, NumberChange change) {
    line.get(0).setText(numbers.value(change.a()));
    line.get(1).setText(numbers.value(change.b()));
    line.get(2).setText(signed(change.difference()));
  }

  private String signed(double value) {
    return (value > 0 ? "+" : "") + numbers.value(value);
  }
}
