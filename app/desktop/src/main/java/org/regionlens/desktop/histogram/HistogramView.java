package org.regionlens.desktop.histogram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.chart.StudyFiles;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.studies.LateMark;
import org.regionlens.desktop.studies.StudyChart;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.ClassSelection;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.chart.Histogram;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.HistogramCsv;
import org.regionlens.media.text.Words;

/** The tab "Histogram": bars with the ends of the colours at the left, numbers at the right. */
public final class HistogramView {
  private static final double NUMBERS_WIDTH = 300;
  private static final List<String> ROWS =
      List.of("cells", "empty", "under", "over", "least", "most");

  private final HistogramViewModel model;
  private final Words words;
  private final Numbers numbers;
  private final StudyChart drawn;
  private final VBox right;
  private final GridPane grid = new GridPane();
  private final List<Label> cells = ROWS.stream().map(row -> new Label()).toList();
  private final Label hint = new Label();

  /**
   * Builds the tab.
   *
   * @param chart draws the bars
   */
  public HistogramView(HistogramViewModel model, ChartView chart, Words words, Numbers numbers) {
    this.model = model;
    this.words = words;
    this.numbers = numbers;
    drawn =
        new StudyChart(
            "histogram-nothing", new HistogramChartView(model, chart, words, numbers), words);
    hint.getStyleClass().add("explanation");
    hint.setWrapText(true);
    right = new VBox(8, grid, hint);
    right.setMinWidth(NUMBERS_WIDTH);
    right.setMaxWidth(NUMBERS_WIDTH);
    fillGrid();
    model.study().answer().addListener((property, before, now) -> show());
    model.study().failure().addListener((property, before, now) -> show());
    model.shown().addListener((property, before, now) -> show());
    show();
  }

  private void fillGrid() {
    grid.getStyleClass().addAll("number-grid", "histogram-numbers");
    for (int row = 0; row < ROWS.size(); row++) {
      String key = "histogram." + ROWS.get(row);
      Label name = new Label(words.get(key));
      name.getStyleClass().add("row-name");
      if (words.has(key + ".tip")) {
        Tip.set(name, words.get(key + ".tip"));
      }
      Label value = cells.get(row);
      value.setId("histogram-" + ROWS.get(row));
      name.setLabelFor(value);
      GridPane.setHalignment(value, HPos.RIGHT);
      grid.addRow(row, name, value);
    }
  }

  /**
   * The tab.
   *
   * @param exports buttons that write what is shown
   */
  public StudyTab tab(List<Node> exports) {
    HBox.setHgrow(drawn, Priority.ALWAYS);
    HBox content = new HBox(drawn, right);
    content.getStyleClass().add("profile");
    HBox tools = new HBox(new LateMark("histogram-late", model.study(), words));
    tools.getStyleClass().add("study-tools");
    tools.getChildren().addAll(exports);
    return new StudyTab(content, tools);
  }

  /** Buttons that write the histogram as a chart and as numbers; a difference has no file. */
  public List<Node> exports(StudyFiles files, ObservableBooleanValue dark) {
    ObservableValue<@Nullable HistogramAnswer> written =
        model
            .study()
            .answer()
            .map(answer -> answer.shown().side() == Side.DIFFERENCE ? null : answer);
    return List.of(
        files.<HistogramAnswer>button(
            "histogram-png",
            "png",
            written,
            HistogramView::fileName,
            answer -> {
              Question asked = answer.shown().question();
              return files
                  .charts()
                  .histogram(
                      asked.subject(),
                      asked.settings(),
                      asked.classes() instanceof ClassSelection.One(int index)
                          ? OptionalInt.of(index)
                          : OptionalInt.empty(),
                      answer.histogram(),
                      new ChartStyle(dark.get() ? ChartTheme.DARK : ChartTheme.LIGHT, 2));
            }),
        files.<HistogramAnswer>button(
            "histogram-csv",
            "csv",
            written,
            HistogramView::fileName,
            answer -> HistogramCsv.of(answer.histogram()).getBytes(StandardCharsets.UTF_8)));
  }

  private static String fileName(HistogramAnswer answer) {
    return answer.shown().question().subject().name()
        + "-"
        + answer.histogram().map().commandName()
        + "-histogram";
  }

  private void show() {
    HistogramAnswer answer = model.study().answer().get();
    Throwable failure = model.study().failure().get();
    boolean isOverlay = model.shown().getValue() == null;
    drawn.say(failure, isOverlay ? words.get("histogram.overlay") : "");
    right.setVisible(!isOverlay && failure == null);
    hint.setText(words.get(model.isMovable() ? "histogram.hint" : "histogram.difference"));
    if (answer != null) {
      Histogram found = answer.histogram();
      long all = found.cells() + found.empty();
      cells.get(0).setText(numbers.count(found.cells()));
      cells.get(1).setText(share(found.empty(), all));
      cells.get(2).setText(share(found.under(), found.cells()));
      cells.get(3).setText(share(found.over(), found.cells()));
      cells.get(4).setText(numbers.value(found.least()));
      cells.get(5).setText(numbers.value(found.most()));
    }
  }

  private String share(long count, long of) {
    return of == 0
        ? numbers.count(count)
        : words.get("histogram.share", numbers.count(count), numbers.fixed(100.0 * count / of, 2));
  }
}
