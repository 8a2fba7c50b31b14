package org.regionlens.desktop.profile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.chart.ChartView;
import org.regionlens.desktop.chart.StudyFiles;
import org.regionlens.desktop.studies.LateMark;
import org.regionlens.desktop.studies.StudyChart;
import org.regionlens.desktop.studies.StudyTab;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.EdgeCsv;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The tab "Edge profile": curves at the left, numbers at the right. */
public final class ProfileView {
  private static final double SCROLL_BAR = 14;

  private final ProfileViewModel model;
  private final Words words;
  private final ProfileTable table;
  private final StudyChart drawn;
  private final HBox content = new HBox();

  /**
   * Builds the tab.
   *
   * @param chart draws the curves
   */
  public ProfileView(ProfileViewModel model, ChartView chart, Words words, Numbers numbers) {
    this.model = model;
    this.words = words;
    table = new ProfileTable(words, numbers);
    drawn =
        new StudyChart(
            "profile-nothing", new ProfileChartView(model, new ProfileChart(words), chart), words);
    HBox.setHgrow(drawn, Priority.ALWAYS);
    content.getStyleClass().add("profile");
    content.getChildren().addAll(drawn, scrolled(table));
    content.widthProperty().addListener((property, before, now) -> table.fit(now.doubleValue()));
    model.study().answer().addListener((property, before, now) -> show());
    model.study().failure().addListener((property, before, now) -> show());
    show();
  }

  /** In a low window the numbers scroll, so that the curves are drawn whole beside them. */
  private static Node scrolled(ProfileTable table) {
    ScrollPane scrolled = new ScrollPane(table);
    scrolled.setFitToWidth(true);
    scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scrolled.setMinWidth(table.getMinWidth() + SCROLL_BAR);
    return scrolled;
  }

  /**
   * The tab.
   *
   * @param exports buttons that write what is shown
   */
  public StudyTab tab(MapWords names, List<Node> exports) {
    HBox tools = new HBox(new LateMark("profile-late", model.study(), words), mapsMenu(names));
    tools.getStyleClass().add("study-tools");
    tools.getChildren().addAll(exports);
    return new StudyTab(new BorderPane(content), tools);
  }

  /** Buttons that write the profile as a chart and as numbers. */
  public List<Node> exports(StudyFiles files, ObservableBooleanValue dark) {
    ObservableValue<@Nullable ProfileAnswer> counted =
        model.study().answer().map(answer -> answer.report().sums().counted() ? answer : null);
    return List.of(
        files.<ProfileAnswer>button(
            "profile-png",
            "png",
            counted,
            ProfileView::fileName,
            answer ->
                files
                    .charts()
                    .profile(
                        answer.question().asked().subject(),
                        answer.report(),
                        new ProfileChart.Choice(
                            model.quartiles().get(), true, model.logarithmic().get()),
                        new ChartStyle(dark.get() ? ChartTheme.DARK : ChartTheme.LIGHT, 2))),
        files.<ProfileAnswer>button(
            "profile-csv",
            "csv",
            counted,
            ProfileView::fileName,
            answer ->
                EdgeCsv.of(answer.report(), answer.question().asked().subject().classes())
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static String fileName(ProfileAnswer answer) {
    return answer.question().asked().subject().name() + "-profile";
  }

  private void show() {
    ProfileAnswer answer = model.study().answer().get();
    Throwable failure = model.study().failure().get();
    boolean counted = answer != null && answer.report().sums().counted();
    drawn.say(failure, answer == null || counted ? "" : words.get("profile.no-boundary"));
    table.show(
        answer != null && counted && failure == null ? ProfileNumbers.of(answer) : null,
        answer == null ? 0 : answer.report().diagonal(),
        answer == null ? 0 : answer.report().overlapDistance());
  }

  private MenuButton mapsMenu(MapWords names) {
    CurvesMenu menu = new CurvesMenu("profile", model, names, words);
    CheckMenuItem quartiles = new CheckMenuItem(words.get("profile.quartiles"));
    quartiles.setId("profile-quartiles");
    quartiles.selectedProperty().bindBidirectional(model.quartiles());
    CheckMenuItem logarithmic = new CheckMenuItem(words.get("profile.logarithmic"));
    logarithmic.setId("profile-logarithmic");
    logarithmic.selectedProperty().bindBidirectional(model.logarithmic());
    menu.getItems().addAll(new SeparatorMenuItem(), quartiles, logarithmic);
    return menu;
  }
}
