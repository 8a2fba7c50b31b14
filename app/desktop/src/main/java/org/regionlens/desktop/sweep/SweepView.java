package org.regionlens.desktop.sweep;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.chart.StudyFiles;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.studies.NearBox;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepParameter;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.SweepCsv;
import org.regionlens.media.text.Words;

/** The tab "Sweep": what is asked at the left, the chart at the right. */
public final class SweepView {
  private static final double WIDE = 2.5;

  private final SweepViewModel model;
  private final ChartView chart;
  private final SweepChart charts;
  private final Words words;
  private final Numbers numbers;
  private final Label said = new Label();

  /**
   * Builds the tab.
   *
   * @param chart draws the points
   */
  public SweepView(SweepViewModel model, ChartView chart, Words words, Numbers numbers) {
    this.model = model;
    this.chart = chart;
    this.charts = new SweepChart(words);
    this.words = words;
    this.numbers = numbers;
    chart.setId("sweep-chart");
    said.setId("sweep-said");
    said.getStyleClass().add("explanation");
    said.setWrapText(true);
    model.run().addListener((property, before, now) -> show());
    model.failure().addListener((property, before, now) -> show());
    model.busy().addListener((property, before, now) -> show());
    show();
  }

  /**
   * The tab.
   *
   * @param parameters what can be swept
   * @param exports buttons that write what is shown
   */
  public StudyTab tab(List<? extends SweepParameter> parameters, List<Node> exports) {
    VBox asked =
        new VBox(
            new AxisFields(
                "sweep-first", model.first(), parameters, this::name, null, words, numbers),
            new AxisFields(
                "sweep-second",
                model.second(),
                parameters,
                this::name,
                words.get("sweep.one-parameter"),
                words,
                numbers),
            new HBox(8, quantities(), new NearBox("sweep-near", model.near(), words)),
            run());
    asked.getStyleClass().add("sweep-asked");
    StackPane drawn = new StackPane(chart, said);
    HBox.setHgrow(drawn, Priority.ALWAYS);
    HBox content = new HBox(asked, drawn);
    content.getStyleClass().add("profile");
    HBox tools = new HBox();
    tools.getChildren().addAll(exports);
    tools.getStyleClass().add("study-tools");
    return new StudyTab(content, tools);
  }

  /** Buttons that write the points as a chart and as numbers. */
  public List<Node> exports(StudyFiles files, ObservableBooleanValue dark) {
    ObservableValue<SweepViewModel.@Nullable SweepRun> found =
        model.run().map(run -> run.points().isEmpty() ? null : run);
    return List.of(
        files.<SweepViewModel.SweepRun>button(
            "sweep-png",
            "png",
            found,
            run -> run.subject().name() + "-sweep",
            run ->
                files
                    .charts()
                    .sweep(
                        run.subject(),
                        run.plan(),
                        run.points(),
                        new ChartStyle(dark.get() ? ChartTheme.DARK : ChartTheme.LIGHT, 2))),
        files.<SweepViewModel.SweepRun>button(
            "sweep-csv",
            "csv",
            found,
            run -> run.subject().name() + "-sweep",
            run -> SweepCsv.of(run.plan(), run.points()).getBytes(StandardCharsets.UTF_8)));
  }

  private String name(SweepParameter parameter) {
    return charts.name(new SweepAxis(parameter, List.of(0.0)));
  }

  private MenuButton quantities() {
    MenuButton menu = new MenuButton(words.get("sweep.quantities"));
    menu.setId("sweep-quantities");
    menu.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(menu, Priority.ALWAYS);
    for (Quantity quantity : Quantity.standard()) {
      CheckMenuItem item = new CheckMenuItem(charts.name(quantity));
      item.setId("sweep-quantity-" + quantity.commandName());
      item.setSelected(model.quantities().get().contains(quantity));
      item.setOnAction(
          event -> {
            model.choose(quantity, item.isSelected());
            item.setSelected(model.quantities().get().contains(quantity));
          });
      menu.getItems().add(item);
    }
    return menu;
  }

  private Node run() {
    Button button = new Button();
    button.setId("sweep-run");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .textProperty()
        .bind(
            Bindings.when(model.busy())
                .then(words.get("sweep.cancel"))
                .otherwise(words.get("sweep.run")));
    button.setOnAction(
        event -> {
          if (model.busy().get()) {
            model.cancel();
          } else {
            model.start();
          }
        });
    ProgressBar bar = new ProgressBar();
    bar.setId("sweep-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progress());
    bar.visibleProperty().bind(model.busy());
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox line = new HBox(8, button, bar);
    line.getStyleClass().add("sweep-run-line");
    return line;
  }

  /** Wide and low, as the tab mostly is, plots stand side by side. */
  private Chart arranged(Chart made, SweepPlan plan) {
    int count = made.panels().size();
    int columns = chart.getWidth() > WIDE * chart.getHeight() ? Math.min(count, 4) : made.columns();
    return new Chart(
        made.title(),
        made.subtitle(),
        made.panels(),
        columns,
        List.of(),
        made.table(),
        List.of(ChartExport.base(plan, words)));
  }

  private void show() {
    SweepViewModel.SweepRun run = model.run().get();
    Throwable failure = model.failure().get();
    boolean drawn = run != null && !run.points().isEmpty();
    chart
        .chart()
        .set(
            run != null && drawn
                ? arranged(charts.of(run.plan(), run.points()), run.plan())
                : null);
    said.setText(
        failure != null
            ? Trouble.sentence(failure, words, "study.failed")
            : drawn || model.busy().get() ? "" : words.get("sweep.hint"));
    said.setVisible(!said.getText().isEmpty());
    chart.setVisible(failure == null);
  }
}
