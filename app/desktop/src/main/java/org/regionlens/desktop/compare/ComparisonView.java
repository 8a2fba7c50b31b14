package org.regionlens.desktop.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
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
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.chart.ComparisonChart;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.DifferenceExport;
import org.regionlens.media.export.SideTexts;
import org.regionlens.media.text.Words;

/** The tab "A and B": curves of both sides, and every number with its difference. */
public final class ComparisonView {
  private static final double SHORTENED = 60;
  private static final double NUMBERS_WIDTH = 376;

  /** The columns of numbers, and the buttons, from left to right. */
  static final List<Side> SIDES = List.of(Side.PINNED, Side.PRESENT, Side.DIFFERENCE);

  /** From this ratio of width to height on, plots stand side by side. */
  private static final double WIDE = 2;

  private final ComparisonViewModel model;
  private final ComparisonStudy study;
  private final ChartView chart;
  private final ComparisonChart charts;
  private final Words words;
  private final NumbersTable numbers;
  private final StudyChart drawn;
  private final Label caveats = new Label();
  private final Label ofA = new Label();
  private final Label ofB = new Label();
  private final SideTexts sides;

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
    this.numbers =
        new NumbersTable(new NearBox("compare-near", study.near(), words), words, numbers);
    caveats.getStyleClass().add("explanation");
    caveats.setWrapText(true);
    ofA.setId("compare-side-a");
    ofB.setId("compare-side-b");
    ofA.getStyleClass().add("compare-side");
    ofB.getStyleClass().add("compare-side");
    drawn = new StudyChart("compare-nothing", chart, words);
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
    VBox right = new VBox(4, ofA, ofB, numbers, caveats);
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
    for (Side side : SIDES) {
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
    return new StudyTab(content, tools);
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
    numbers.show(found);
    caveats.setText("");
    showSide(ofA, "a", "");
    showSide(ofB, "b", "");
    drawn.say(failure, isPinned ? "" : words.get("compare.hint"));
    if (found != null) {
      EdgeDifference difference = found.difference();
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

  /** What only this side has; while both are the same, nothing. */
  private void showSide(Label label, String side, String own) {
    String text = own.isEmpty() ? "" : words.get("compare.own." + side, own);
    label.setText(text);
    Tip.set(label, text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }
}
