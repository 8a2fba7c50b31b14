package org.regionlens.desktop.neighbourhood;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.chart.StudyFiles;
import org.regionlens.desktop.pane.TintLens;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.text.Tip;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.NeighbourhoodCsv;
import org.regionlens.media.text.Words;

/** The tab "Neighbourhood": four tables of the window, and the sums. */
public final class NeighbourhoodView {
  private final NeighbourhoodViewModel model;
  private final FootprintViewModel footprint;
  private final Words words;
  private final Numbers numbers;
  private final PixelTable labels;
  private final PixelTable predictions;
  private final PixelTable residuals;
  private final PixelTable pulls;
  private final GridPane sums = new GridPane();
  private final Label place = new Label();
  private final Label nothing = new Label();
  private final Label footprintName = new Label();
  private final TintLens lens = new TintLens(false);
  private final Tables tables;

  public NeighbourhoodView(
      NeighbourhoodViewModel model, FootprintViewModel footprint, Words words, Numbers numbers) {
    this.model = model;
    this.footprint = footprint;
    this.words = words;
    this.numbers = numbers;
    labels = table("labels", false);
    predictions = table("predictions", false);
    residuals = table("residuals", true);
    pulls = table("pulls", true);
    footprintName.setText(words.get("neighbourhood.footprint"));
    footprintName.getStyleClass().add("column-name");
    lens.setId("neighbourhood-footprint");
    String tip = words.get("neighbourhood.footprint.tip");
    Tip.set(footprintName, tip);
    Tip.set(lens, tip);
    tables = new Tables(List.of(labels, predictions, residuals, pulls), footprintName, lens);
    footprint.tint().addListener((property, before, now) -> lens.show(now));
    lens.show(footprint.tint().getValue());
    sums.getStyleClass().addAll("number-grid", "neighbourhood-sums");
    sums.setId("neighbourhood-sums");
    place.getStyleClass().add("row-name");
    nothing.getStyleClass().add("explanation");
    nothing.setWrapText(true);
    model.study().answer().addListener((property, before, now) -> show(now));
    model.needsClass().addListener((property, before, now) -> show(model.study().answer().get()));
    footprint.reach().addListener((property, before, now) -> show(model.study().answer().get()));
    show(model.study().answer().get());
  }

  /** Buttons that write what is shown as a chart and as numbers. */
  public List<Node> exports(StudyFiles files, ObservableBooleanValue dark) {
    ObservableValue<@Nullable NeighbourhoodAnswer> found =
        model.study().answer().map(answer -> answer.found().isPresent() ? answer : null);
    return List.of(
        files.<NeighbourhoodAnswer>button(
            "neighbourhood-png",
            "png",
            found,
            NeighbourhoodView::fileName,
            answer ->
                files
                    .charts()
                    .neighbourhood(
                        answer.question().asked().subject(),
                        answer.question().asked().settings(),
                        answer.found().orElseThrow(),
                        new ChartStyle(dark.get() ? ChartTheme.DARK : ChartTheme.LIGHT, 2))),
        files.<NeighbourhoodAnswer>button(
            "neighbourhood-csv",
            "csv",
            found,
            NeighbourhoodView::fileName,
            answer ->
                NeighbourhoodCsv.of(answer.found().orElseThrow())
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static String fileName(NeighbourhoodAnswer answer) {
    return answer.question().asked().subject().name() + "-neighbourhood";
  }

  /**
   * The tab.
   *
   * @param exports buttons that write what is shown
   */
  public StudyTab tab(List<Node> exports) {
    HBox content = new HBox(tables, sums);
    content.getStyleClass().add("neighbourhood");
    HBox.setHgrow(tables, Priority.ALWAYS);
    HBox tools = new HBox(place);
    tools.getChildren().addAll(exports);
    tools.getStyleClass().add("study-tools");
    return new StudyTab(new StackPane(content, nothing), tools);
  }

  private PixelTable table(String key, boolean signed) {
    return new PixelTable(
        "neighbourhood-" + key,
        words.get("neighbourhood." + key),
        words.get("neighbourhood." + key + ".tip"),
        signed,
        numbers);
  }

  private void show(@Nullable NeighbourhoodAnswer answer) {
    Neighbourhood found = answer == null ? null : answer.found().orElse(null);
    boolean all = model.needsClass().get();
    nothing.setText(
        all
            ? words.get("neighbourhood.needs-class")
            : answer == null
                ? words.get("neighbourhood.hint")
                : found == null ? words.get("neighbourhood.no-cell") : "");
    boolean shown = found != null && !all;
    tables.setVisible(shown);
    sums.setVisible(shown);
    if (answer == null || found == null || all) {
      place.setText("");
      return;
    }
    int r = found.radius();
    place.setText(
        words.get(
            "neighbourhood.place",
            answer.question().asked().subject().classes().name(found.classIndex()),
            Integer.toString(found.pixel().x()),
            Integer.toString(found.pixel().y()),
            r));
    labels.show(found.labels(), r, found.centre(), List.of());
    predictions.show(found.predictions(), r, found.centre(), List.of());
    residuals.show(found.residuals(), r, found.centre(), List.of());
    List<Boolean> other = found.pulls().sameSide().stream().map(same -> !same).toList();
    pulls.show(found.pulls().values(), r, Neighbourhood.Pulls.place(r), other);
    tables.requestLayout();
    showSums(found);
  }

  private void showSums(Neighbourhood found) {
    Neighbourhood.Pulls all = found.pulls();
    Neighbourhood.Pixel pixel = found.pixel();
    sums.getChildren().clear();
    List<String[]> rows = new ArrayList<>();
    rows.add(row("same", numbers.value(all.same())));
    rows.add(row("other", numbers.value(all.other())));
    rows.add(row("total", numbers.value(all.total())));
    rows.add(row("agreement", numbers.value(all.agreement())));
    rows.add(row("opposition", numbers.value(all.opposition())));
    rows.add(row("bce-pull", numbers.value(pixel.pull())));
    rows.add(row("bce", words.get("neighbourhood.nats", numbers.value(pixel.loss()))));
    rows.add(
        row(
            "probability",
            words.get(
                "neighbourhood.pixel",
                numbers.fixed(pixel.probability(), 3),
                numbers.fixed(pixel.label(), 0))));
    Reach reach = footprint.reach().get();
    if (reach != null) {
      rows.add(row("reach", words.get("neighbourhood.pixels", numbers.fixed(reach.pixels(), 1))));
      rows.add(
          row(
              "directions",
              words.get(
                  "neighbourhood.directions.value",
                  Integer.toString(reach.up()),
                  Integer.toString(reach.right()),
                  Integer.toString(reach.down()),
                  Integer.toString(reach.left()))));
    }
    if (reach != null && reach.border() > 0) {
      String weights =
          reach.borderWeights().stream()
              .limit(3)
              .map(weight -> numbers.fixed(100 * weight, 0))
              .collect(Collectors.joining(", "));
      rows.add(
          row(
              "border",
              words.get("neighbourhood.border.value", Integer.toString(reach.border()), weights)));
    }
    for (int i = 0; i < rows.size(); i++) {
      Label name = new Label(rows.get(i)[1]);
      name.getStyleClass().add("row-name");
      Tip.set(name, words.get("neighbourhood." + rows.get(i)[0] + ".tip"));
      Label value = new Label(rows.get(i)[2]);
      value.setId("neighbourhood-" + rows.get(i)[0]);
      sums.add(name, 0, i);
      sums.add(value, 1, i);
    }
  }

  private String[] row(String key, String value) {
    return new String[] {key, words.get("neighbourhood." + key), value};
  }

  /** Tables side by side, as large as the height and the width allow, and the footprint last. */
  private static final class Tables extends Region {
    private static final double GAP = 14;
    private static final double TITLE = 20;
    private final List<PixelTable> tables;
    private final Label footprintName;
    private final TintLens lens;

    Tables(List<PixelTable> tables, Label footprintName, TintLens lens) {
      this.tables = tables;
      this.footprintName = footprintName;
      this.lens = lens;
      for (Node each : tables) {
        getChildren().add(each);
      }
      getChildren().addAll(footprintName, lens);
      setMinWidth(300);
    }

    @Override
    protected void layoutChildren() {
      double x = 0;
      double most = (getWidth() - tables.size() * GAP) / (tables.size() + 1);
      double side = Math.min(getHeight() - TITLE, most);
      for (PixelTable each : tables) {
        double height = Math.min(getHeight(), most + TITLE);
        double width = Math.max(each.side(height), 96) + 2;
        each.resizeRelocate(x, 0, width, height);
        x += width + GAP;
        side = each.side(height);
      }
      footprintName.resizeRelocate(x, 0, most, TITLE - 2);
      lens.resizeRelocate(x, TITLE, Math.max(0, side), Math.max(0, side));
    }
  }
}
