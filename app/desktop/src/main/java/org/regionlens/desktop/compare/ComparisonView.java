package org.regionlens.desktop.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.ActionControls;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.chart.StudyFiles;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.studies.LateMark;
import org.regionlens.desktop.studies.NearBox;
import org.regionlens.desktop.studies.StudyChart;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.study.SweepQuantity;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.chart.ComparisonChart;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.DifferenceExport;
import org.regionlens.media.export.SideTexts;
import org.regionlens.media.text.Words;

/** The tab "A and B": curves of both sides, and every number with its difference. */
public final class ComparisonView {
  private static final double SHORTENED = 60;
  private static final double NUMBERS_WIDTH = 376;
  private static final int COLUMNS = 3;

  /** From this ratio of width to height on, plots stand side by side. */
  private static final double WIDE = 2;

  private final ComparisonViewModel model;
  private final ComparisonStudy study;
  private final ChartView chart;
  private final ComparisonChart charts;
  private final Words words;
  private final Numbers numbers;
  private final GridPane grid = new GridPane();
  private final StudyChart drawn;
  private final Label caveats = new Label();
  private final Label ofA = new Label();
  private final Label ofB = new Label();
  private final Label whose = new Label();
  private final SideTexts sides;
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
    this.sides = new SideTexts(words);
    this.words = words;
    this.numbers = numbers;
    this.names = new SweepChart(words);
    caveats.getStyleClass().add("explanation");
    caveats.setWrapText(true);
    ofA.setId("compare-side-a");
    ofB.setId("compare-side-b");
    ofA.getStyleClass().add("compare-side");
    ofB.getStyleClass().add("compare-side");
    drawn = new StudyChart("compare-nothing", chart, words);
    fillGrid();
    study.study().failure().addListener((property, before, now) -> show());
    study.answer().addListener((property, before, now) -> show());
    model.pinned().addListener((property, before, now) -> show());
    chart.widthProperty().addListener((property, before, now) -> show());
    chart.heightProperty().addListener((property, before, now) -> show());
    show();
  }

  /**
   * The tab, with the actions as buttons.
   *
   * @param curves chooses the maps whose curves are compared
   * @param exports buttons that write what is shown
   */
  public StudyTab tab(Actions actions, Node curves, List<Node> exports) {
    HBox.setHgrow(drawn, Priority.ALWAYS);
    VBox right = new VBox(4, ofA, ofB, grid, caveats);
    ScrollPane scrolled = new ScrollPane(right);
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolled.setMinWidth(NUMBERS_WIDTH);
    scrolled.setMaxWidth(NUMBERS_WIDTH);
    HBox content = new HBox(drawn, scrolled);
    content.getStyleClass().add("profile");
    LateMark late = new LateMark("compare-late", study.study(), words);
    HBox pills = new HBox();
    pills.getStyleClass().add("pills");
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
      pills.getChildren().add(button);
    }
    Button pin = ActionControls.button(actions.get("pin"));
    Button second = ActionControls.button(actions.get("open-second"));
    Button unpin = ActionControls.button(actions.get("unpin"));
    HBox tools = new HBox(late, pills, pin, second, unpin, curves);
    tools.getChildren().addAll(exports);
    tools.getStyleClass().add("study-tools");
    for (Node each : tools.getChildren()) {
      ((Region) each).setMinWidth(Region.USE_PREF_SIZE);
    }
    // In a narrow window the longest name is cut, and every button stays in sight.
    second.setMinWidth(SHORTENED);
    return new StudyTab("compare", words.get("study.compare"), content, tools);
  }

  /** Buttons that write both sides as a chart and as numbers. */
  public List<Node> exports(StudyFiles files, ObservableBooleanValue dark) {
    ObservableValue<@Nullable Comparison> drawn =
        study.answer().map(found -> ComparisonChart.canShow(found.difference()) ? found : null);
    return List.of(
        files.<Comparison>button(
            "compare-png",
            "png",
            drawn,
            ComparisonView::fileName,
            found ->
                files
                    .charts()
                    .comparison(
                        found.a(),
                        found.b(),
                        found.difference(),
                        new ChartStyle(dark.get() ? ChartTheme.DARK : ChartTheme.LIGHT, 2))),
        files.<Comparison>button(
            "compare-csv",
            "csv",
            study.answer(),
            ComparisonView::fileName,
            found -> DifferenceExport.csv(found.difference()).getBytes(StandardCharsets.UTF_8)));
  }

  private static String fileName(Comparison found) {
    return found.b().name() + "-a-b";
  }

  /** The action that shows a side. */
  public static String action(Side side) {
    return "side-" + side.name().toLowerCase(Locale.ROOT);
  }

  private void fillGrid() {
    grid.setId("compare-numbers");
    grid.getStyleClass().addAll("number-grid", "compare-numbers");
    grid.getColumnConstraints().add(new ColumnConstraints(166));
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints each = new ColumnConstraints(64);
      each.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(each);
    }
    grid.add(new NearBox("compare-near", study.near(), words), 0, 0);
    int column = 1;
    for (Side side : List.of(Side.PINNED, Side.PRESENT, Side.DIFFERENCE)) {
      Label name = new Label(words.get("compare.side." + side));
      name.getStyleClass().add("column-name");
      GridPane.setHalignment(name, HPos.RIGHT);
      grid.add(name, column, 0);
      column++;
    }
    Label all = new Label(words.get("pane.all-classes"));
    whose.setId("compare-whose");
    int row = fillGroup(all, true, 1);
    fillGroup(whose, false, row);
  }

  /** A heading and the rows below it, from a row on; returns the row after them. */
  private int fillGroup(Label heading, boolean ofAll, int start) {
    heading.getStyleClass().add("group-name");
    grid.add(heading, 0, start);
    int row = start + 1;
    for (SweepQuantity number : SweepQuantity.values()) {
      if (number.isOfAllClasses() == ofAll) {
        fillRow(number, row);
        row++;
      }
    }
    return row;
  }

  private void fillRow(SweepQuantity number, int row) {
    String key = "compare.number." + number;
    Label name = new Label(words.has(key) ? words.get(key) : names.name(number));
    name.getStyleClass().add("row-name");
    Tip.set(name, names.name(number));
    grid.add(name, 0, row);
    List<Label> line = new ArrayList<>();
    for (int each = 0; each < COLUMNS; each++) {
      Label cell = new Label();
      cell.setId("compare-" + number.name().toLowerCase(Locale.ROOT) + "-" + each);
      line.add(cell);
      grid.add(cell, each + 1, row);
    }
    cells.put(number, line);
  }

  private void show() {
    boolean isPinned = model.pinned().get() != null;
    Throwable failure = study.study().failure().get();
    Comparison found = isPinned && failure == null ? study.answer().get() : null;
    boolean wide = chart.getWidth() > WIDE * chart.getHeight();
    chart
        .chart()
        .set(
            found != null && ComparisonChart.canShow(found.difference())
                ? charts.of(found.difference(), wide)
                : null);
    grid.setVisible(found != null);
    grid.setManaged(found != null);
    caveats.setText("");
    showSide(ofA, "a", "");
    showSide(ofB, "b", "");
    drawn.say(failure, isPinned ? "" : words.get("compare.hint"));
    if (found != null) {
      EdgeDifference difference = found.difference();
      String name = whose(found);
      whose.setText(name);
      whose.setVisible(!name.isEmpty());
      whose.setManaged(!name.isEmpty());
      cells.forEach((number, line) -> fill(line, difference.number(number, difference.whose())));
      showSide(
          ofA,
          model.isSecond() ? "a.second" : "a",
          sides.own(found.a(), difference.a().loss(), found.b(), difference.b().loss()));
      showSide(
          ofB, "b", sides.own(found.b(), difference.b().loss(), found.a(), difference.a().loss()));
      caveats.setText(
          Stream.concat(
                  difference.caveats().stream()
                      .sorted()
                      .map(each -> words.get("compare.caveat." + each)),
                  Stream.of(words.get(model.isSecond() ? "compare.second" : "compare.pinned")))
              .collect(Collectors.joining(" ")));
    }
  }

  /** The class that losses and shares are of; empty: all classes, as BCE and total are. */
  private static String whose(Comparison found) {
    OptionalInt index = found.difference().whose();
    return index.isPresent() ? found.b().classes().name(index.getAsInt()) : "";
  }

  /** What only this side has; while both are the same, nothing. */
  private void showSide(Label label, String side, String own) {
    String text = own.isEmpty() ? "" : words.get("compare.own." + side, own);
    label.setText(text);
    Tip.set(label, text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
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
