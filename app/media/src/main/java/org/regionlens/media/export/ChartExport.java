package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.regionlens.engine.Settings;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.ComparisonChart;
import org.regionlens.media.chart.Histogram;
import org.regionlens.media.chart.HistogramChart;
import org.regionlens.media.chart.NearShares;
import org.regionlens.media.chart.NeighbourhoodChart;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Words;

/**
 * Charts of studies as PNG files, with title, parameters and, in a text chunk, what they were made
 * with. The same question gives the same bytes, whoever asks.
 */
public final class ChartExport {
  private static final int PROFILE_HEIGHT = 680;
  private static final int HISTOGRAM_HEIGHT = 420;
  private static final int NEIGHBOURHOOD_HEIGHT = 700;
  private static final int TABLE_ROW = 16;
  private static final int PLOT_HEIGHT = 190;
  private static final int AROUND_PLOTS = 120;

  private final Words fileWords;
  private final FileOutput files;
  private final StudyPicture picture;
  private final UnaryOperator<Case> recorded;

  /**
   * @param files writes
   * @param fileWords words of charts, with numbers in the C locale
   */
  public ChartExport(FileOutput files, Words fileWords) {
    this(files, fileWords, UnaryOperator.identity());
  }

  /**
   * @param recorded gives a case the way in which its files are named
   */
  public ChartExport(FileOutput files, Words fileWords, UnaryOperator<Case> recorded) {
    this.recorded = recorded;
    this.fileWords = fileWords;
    this.files = files;
    this.picture = new StudyPicture(fileWords);
  }

  /** Writes a chart's bytes, whole or not at all. */
  public void write(Path file, byte[] png) throws OutputException {
    files.write(file, out -> out.write(png));
  }

  /**
   * The PNG file of the edge profile of the one class, or of all together.
   *
   * @param report with at least one curve
   * @throws IllegalArgumentException if no class has a boundary, or there is no curve
   */
  public byte[] profile(
      Case studied, EdgeReport report, ProfileChart.Choice choice, ChartStyle style) {
    OptionalInt whose = report.whose();
    EdgeSums sums = report.sums();
    List<List<String>> table = NearShares.table(report, sums, fileWords);
    List<String> footer = new ArrayList<>();
    footer.add(fileWords.get("chart.profile.shares"));
    footer.add(fileWords.get("chart.profile.sensitivity"));
    Settings settings = report.loss();
    footer.addAll(picture.footer(studied, settings));
    Chart chart =
        new ProfileChart(fileWords)
            .of(sums, report.settings().bands(), choice)
            .withTable(table)
            .withTexts(
                fileWords.get("chart.profile.title", picture.whose(studied, whose)),
                fileWords.get(
                    whose.isPresent() && choice.quartiles()
                        ? "chart.profile.subtitle"
                        : "chart.profile.subtitle.all"),
                footer);
    int height = PROFILE_HEIGHT + table.size() * TABLE_ROW;
    return picture.png(chart, height, style, parameters("profile", studied, settings, whose));
  }

  /** The PNG file of a sweep. */
  public byte[] sweep(Case swept, SweepPlan plan, List<SweepPoint> points, ChartStyle style) {
    SweepChart charts = new SweepChart(fileWords);
    String whose = picture.whose(swept, plan.classIndex());
    String title =
        plan.axes().size() == 1
            ? fileWords.get("chart.sweep.title", charts.name(plan.axes().getFirst()), whose)
            : fileWords.get(
                "chart.sweep.title.two",
                charts.name(plan.axes().get(0)),
                charts.name(plan.axes().get(1)),
                whose);
    double diagonal = Math.hypot(plan.base().labels().height(), plan.base().labels().width());
    Chart chart =
        charts
            .of(plan, points)
            .withTexts(
                title,
                fileWords.get(
                    "chart.sweep.subtitle",
                    NearText.of(Nearness.STANDARD.get(plan.near()), diagonal, fileWords)),
                List.of(
                    new FigureTexts(fileWords).subject(swept) + " · " + base(plan, fileWords),
                    picture.version()));
    ObjectNode parameters = parameters("sweep", swept, plan.base().settings(), plan.classIndex());
    parameters.set("over", SweepJson.axes(plan));
    int height = chart.rows() * PLOT_HEIGHT + AROUND_PLOTS;
    return picture.png(chart, height, style, parameters);
  }

  /** What everything is computed with, but for what is swept. */
  public static String base(SweepPlan plan, Words words) {
    return words.get(
        "chart.sweep.base", SettingsText.of(plan.base().settings(), plan.base().whatIf(), words));
  }

  /**
   * The PNG file of a histogram.
   *
   * @param classIndex the class whose map it is; empty: all classes
   */
  public byte[] histogram(
      Case shown,
      Settings settings,
      OptionalInt classIndex,
      Histogram histogram,
      ChartStyle style) {
    Chart chart =
        new HistogramChart(fileWords)
            .of(histogram, true)
            .withTexts(
                fileWords.get(
                    "chart.histogram.title",
                    new MapWords(fileWords).title(histogram.map()),
                    picture.whose(shown, classIndex)),
                fileWords.get(
                    "chart.histogram.subtitle",
                    Long.toString(histogram.cells()),
                    Long.toString(histogram.empty()),
                    Long.toString(histogram.under()),
                    Long.toString(histogram.over())),
                picture.footer(shown, settings));
    ObjectNode parameters = parameters("histogram", shown, settings, classIndex);
    parameters.put("map", histogram.map().commandName());
    parameters.put("colour-scale", histogram.scaling().id());
    ObjectNode range = parameters.putObject("range");
    range.put("low", histogram.colours().range().low());
    range.put("high", histogram.colours().range().high());
    return picture.png(chart, HISTOGRAM_HEIGHT, style, parameters);
  }

  /**
   * The PNG file of B − A: the curves, and the numbers as a table.
   *
   * @param a one case with its settings
   * @param b the other
   * @throws IllegalArgumentException if there is no curve
   */
  public byte[] comparison(Case a, Case b, EdgeDifference difference, ChartStyle style) {
    OptionalInt whose = difference.whose();
    List<List<String>> table =
        new ComparisonTable(fileWords).rows(difference, picture.whose(b, whose), picture::number);
    List<String> footer = new ArrayList<>();
    SideTexts sides = new SideTexts(fileWords);
    footer.add("A: " + sides.whole(a, difference.a().loss()));
    footer.add("B: " + sides.whole(b, difference.b().loss()));
    difference.caveats().forEach(each -> footer.add(fileWords.get("compare.caveat." + each)));
    footer.add(picture.version());
    Chart chart =
        new ComparisonChart(fileWords)
            .of(difference, false)
            .withTable(table)
            .withTexts(
                fileWords.get("chart.comparison.title", picture.whose(b, whose)),
                fileWords.get(
                    "chart.comparison.subtitle",
                    NearText.of(
                        Nearness.STANDARD.get(difference.near()),
                        difference.a().diagonal(),
                        fileWords)),
                footer);
    ObjectNode parameters = parameters("compare", b, difference.b().loss(), whose);
    PictureParameters.against(parameters, recorded.apply(a), difference.a().loss());
    return picture.png(chart, PROFILE_HEIGHT + table.size() * TABLE_ROW, style, parameters);
  }

  /**
   * The PNG file of the neighbourhood of a pixel: its tables as colours, its numbers as a table.
   */
  public byte[] neighbourhood(
      Case studied, Settings settings, Neighbourhood shown, ChartStyle style) {
    Neighbourhood.Pulls pulls = shown.pulls();
    List<List<String>> table =
        List.of(
            numberNames("same", "other", "total", "agreement", "opposition", "bce-pull", "bce"),
            List.of(
                picture.number(pulls.same()),
                picture.number(pulls.other()),
                picture.number(pulls.total()),
                picture.number(pulls.agreement()),
                picture.number(pulls.opposition()),
                picture.number(shown.pixel().pull()),
                picture.number(shown.pixel().loss())));
    Chart chart =
        new NeighbourhoodChart(fileWords)
            .of(shown)
            .withTable(table)
            .withTexts(
                fileWords.get(
                    "chart.neighbourhood.title",
                    studied.classes().name(shown.classIndex()),
                    Integer.toString(shown.pixel().x()),
                    Integer.toString(shown.pixel().y())),
                fileWords.get("chart.neighbourhood.subtitle"),
                picture.footer(studied, settings));
    ObjectNode parameters =
        parameters("neighbourhood", studied, settings, OptionalInt.of(shown.classIndex()));
    parameters.putObject("pixel").put("x", shown.pixel().x()).put("y", shown.pixel().y());
    return picture.png(chart, NEIGHBOURHOOD_HEIGHT, style, parameters);
  }

  private ObjectNode parameters(
      String study, Case studied, Settings settings, OptionalInt classIndex) {
    return StudyPicture.parameters(study, recorded.apply(studied), settings, classIndex);
  }

  private List<String> numberNames(String... keys) {
    return Stream.of(keys).map(key -> fileWords.get("neighbourhood." + key)).toList();
  }
}
