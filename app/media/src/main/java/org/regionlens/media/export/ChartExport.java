package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.regionlens.engine.Settings;
import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.engine.difference.NumberChange;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.neighbourhood.Neighbourhood;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.engine.study.SweepQuantity;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.chart.ComparisonChart;
import org.regionlens.media.chart.Histogram;
import org.regionlens.media.chart.HistogramChart;
import org.regionlens.media.chart.NearShares;
import org.regionlens.media.chart.NeighbourhoodChart;
import org.regionlens.media.chart.ProfileChart;
import org.regionlens.media.chart.SweepChart;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.NearText;
import org.regionlens.media.text.Words;

/**
 * Charts of studies as PNG files, with title, parameters and, in a text chunk, what they were made
 * with. The same question gives the same bytes, whoever asks.
 */
public final class ChartExport {
  private static final int WIDTH = 860;
  private static final int PROFILE_HEIGHT = 680;
  private static final int HISTOGRAM_HEIGHT = 420;
  private static final int NEIGHBOURHOOD_HEIGHT = 700;
  private static final int TABLE_ROW = 16;
  private static final int PLOT_HEIGHT = 190;
  private static final int AROUND_PLOTS = 120;

  private final Words fileWords;
  private final FileOutput files;
  private final ChartRenderer renderer;

  /**
   * @param words sentences of failures
   * @param fileWords words of charts, with numbers in the C locale
   */
  public ChartExport(Words words, Words fileWords) {
    this.fileWords = fileWords;
    this.files = new FileOutput(words);
    this.renderer = new ChartRenderer(fileWords.locale());
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
    boolean one = report.classes().size() == 1;
    EdgeSums sums = one ? report.classes().getFirst().sums() : report.all();
    List<List<String>> table = NearShares.table(sums, report.diagonal(), fileWords);
    List<String> footer = new ArrayList<>();
    footer.add(fileWords.get("chart.profile.shares"));
    footer.add(fileWords.get("chart.profile.sensitivity"));
    Settings settings = report.analysis().request().settings();
    footer.addAll(footer(studied, settings));
    Chart chart =
        new ProfileChart(fileWords)
            .of(sums, report.settings().bands(), choice)
            .withTable(table)
            .withTexts(
                fileWords.get(
                    "chart.profile.title",
                    one
                        ? whose(studied, OptionalInt.of(report.classes().getFirst().index()))
                        : whose(studied, OptionalInt.empty())),
                fileWords.get(
                    one && choice.quartiles()
                        ? "chart.profile.subtitle"
                        : "chart.profile.subtitle.all"),
                footer);
    int height = PROFILE_HEIGHT + table.size() * TABLE_ROW;
    return png(chart, height, style, parameters("profile", studied, settings));
  }

  /** The PNG file of a sweep. */
  public byte[] sweep(Case swept, SweepPlan plan, List<SweepPoint> points, ChartStyle style) {
    SweepChart charts = new SweepChart(fileWords);
    String whose = whose(swept, plan.classIndex());
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
                fileWords.get("chart.sweep.subtitle", near(plan.near(), diagonal)),
                List.of(
                    new FigureTexts(fileWords).subject(swept),
                    base(plan, fileWords),
                    fileWords.get("figure.version", ProgramVersion.load())));
    ObjectNode parameters = parameters("sweep", swept, plan.base().settings());
    parameters.set("over", SweepJson.axes(plan));
    int height = chart.rows() * PLOT_HEIGHT + AROUND_PLOTS;
    return png(chart, height, style, parameters);
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
                    fileWords.get("map." + histogram.map()),
                    whose(shown, classIndex)),
                fileWords.get(
                    "chart.histogram.subtitle",
                    Long.toString(histogram.cells()),
                    Long.toString(histogram.empty()),
                    Long.toString(histogram.under()),
                    Long.toString(histogram.over())),
                footer(shown, settings));
    ObjectNode parameters = parameters("histogram", shown, settings);
    parameters.put("map", histogram.map().commandName());
    PictureParameters.whose(parameters, classIndex);
    parameters.put("colour-scale", histogram.scaling().id());
    ObjectNode range = parameters.putObject("range");
    range.put("low", histogram.colours().range().low());
    range.put("high", histogram.colours().range().high());
    return png(chart, HISTOGRAM_HEIGHT, style, parameters);
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
    SweepChart names = new SweepChart(fileWords);
    List<List<String>> table = new ArrayList<>();
    table.add(List.of(fileWords.get("difference.heading"), "A", "B", "B − A"));
    for (SweepQuantity quantity : SweepQuantity.values()) {
      NumberChange each = difference.number(quantity, whose);
      table.add(
          List.of(
              names.name(quantity), number(each.a()), number(each.b()), number(each.difference())));
    }
    List<String> footer = new ArrayList<>();
    SideTexts sides = new SideTexts(fileWords);
    footer.add("A: " + sides.whole(a, difference.a()));
    footer.add("B: " + sides.whole(b, difference.b()));
    difference.caveats().forEach(each -> footer.add(fileWords.get("compare.caveat." + each)));
    footer.add(fileWords.get("figure.version", ProgramVersion.load()));
    Chart chart =
        new ComparisonChart(fileWords)
            .of(difference, false)
            .withTable(table)
            .withTexts(
                fileWords.get("chart.comparison.title", whose(b, whose)),
                fileWords.get(
                    "chart.comparison.subtitle",
                    near(difference.near(), difference.a().diagonal())),
                footer);
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters.put("program", "Region Lens");
    parameters.put("version", ProgramVersion.load());
    parameters.put("study", "comparison");
    parameters.set("a", DifferenceExport.side(a, difference.a()));
    parameters.set("b", DifferenceExport.side(b, difference.b()));
    return png(chart, PROFILE_HEIGHT + table.size() * TABLE_ROW, style, parameters);
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
                number(pulls.same()),
                number(pulls.other()),
                number(pulls.total()),
                number(pulls.agreement()),
                number(pulls.opposition()),
                number(shown.pixel().pull()),
                number(shown.pixel().loss())));
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
                footer(studied, settings));
    ObjectNode parameters = parameters("neighbourhood", studied, settings);
    parameters.put("class", shown.classIndex());
    parameters.put("x", shown.pixel().x());
    parameters.put("y", shown.pixel().y());
    return png(chart, NEIGHBOURHOOD_HEIGHT, style, parameters);
  }

  private List<String> numberNames(String... keys) {
    return Stream.of(keys).map(key -> fileWords.get("neighbourhood." + key)).toList();
  }

  private String near(int index, double diagonal) {
    return NearText.of(Nearness.STANDARD.get(index), diagonal, fileWords);
  }

  private String number(double value) {
    return Double.isNaN(value) ? fileWords.get("chart.none") : FourDigits.format(value);
  }

  private List<String> footer(Case studied, Settings settings) {
    FigureTexts texts = new FigureTexts(fileWords);
    return List.of(
        texts.subject(studied),
        texts.parameters(settings, studied.whatIf()),
        fileWords.get("figure.version", ProgramVersion.load()));
  }

  private String whose(Case studied, OptionalInt classIndex) {
    // With one channel, all classes are that one.
    return classIndex.isPresent()
        ? studied.classes().name(classIndex.getAsInt())
        : studied.logits().channels() == 1
            ? studied.classes().name(studied.logits().classIndex(0))
            : fileWords.get("figure.all-classes");
  }

  private byte[] png(Chart chart, int height, ChartStyle style, ObjectNode parameters) {
    byte[] bytes =
        PictureExport.encode(
            renderer.render(chart, style.theme(), WIDTH, height, style.scale()).image(), false);
    return PngText.with(bytes, PngText.PARAMETERS, AnalysisJson.pretty(parameters));
  }

  private static ObjectNode parameters(String study, Case studied, Settings settings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("program", "Region Lens");
    root.put("version", ProgramVersion.load());
    root.put("study", study);
    root.put("case", studied.name());
    root.set("inputs", SettingsJson.inputs(studied));
    root.set("settings", SettingsJson.settings(settings, studied));
    return root;
  }
}
