package org.regionlens.media.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.edge.EdgeCurve;
import org.regionlens.engine.edge.EdgeReport;
import org.regionlens.engine.edge.EdgeSettings;
import org.regionlens.engine.edge.EdgeStudy;
import org.regionlens.engine.edge.EdgeSums;
import org.regionlens.engine.edge.Nearness;
import org.regionlens.engine.study.Quantity;
import org.regionlens.engine.study.SettingParameter;
import org.regionlens.engine.study.Sweep;
import org.regionlens.engine.study.SweepAxis;
import org.regionlens.engine.study.SweepCase;
import org.regionlens.engine.study.SweepPlan;
import org.regionlens.engine.study.SweepPoint;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.TestCases;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.PngText;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

final class StudyChartsTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final List<MapRef> CURVES =
      List.of(
          StandardMaps.GRADIENT_RMI, StandardMaps.SENSITIVITY_LABELS, StandardMaps.MI_CONTRIBUTION);

  @TempDir Path folder;

  private final Case studied = TestCases.blobs(40, 50, 2, 3);
  private final RegionEngine engine = new RegionEngine(KernelChoice.SCALAR);

  private EdgeReport report(OptionalInt classIndex) {
    return new EdgeStudy(engine, Threads.of(1))
        .study(
            studied.labels(),
            studied.logits(),
            Settings.defaults(),
            classIndex,
            new EdgeSettings(new DistanceBands(4, 1), CURVES, EdgeSettings.DEFAULT_DILATION),
            Cancellation.NEVER);
  }

  private static Series series(Chart chart, String name) {
    return chart.panels().stream()
        .flatMap(panel -> ((Panel.Lines) panel).series().stream())
        .filter(series -> series.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aProfileShowsTheMultiplesAndQuartilesOfEachBand() {
    EdgeReport report = report(OptionalInt.of(1));
    EdgeSums sums = report.classes().getFirst().sums();
    DistanceBands bands = report.settings().bands();
    Chart chart = new ProfileChart(WORDS).of(sums, bands, ProfileChart.Choice.ALL);
    EdgeCurve curve = sums.curves().getFirst();
    List<Series.Point> points = series(chart, "|Gradient of RMI|").points();
    assertThat(points).hasSize(bands.count());
    for (int band = 0; band < bands.count(); band++) {
      EdgeCurve.Band each = curve.bands().get(band);
      assertThat(points.get(band).y()).isEqualTo((Double) curve.multiple(each.mean()));
      assertThat(points.get(band).low())
          .isEqualTo((Double) curve.multiple(each.quartiles().lower()));
      assertThat(points.get(band).high())
          .isEqualTo((Double) curve.multiple(each.quartiles().upper()));
      assertThat(bands.indexOf(points.get(band).x())).isEqualTo(band);
    }
  }

  @Test
  void signedMapsStandApartFromTheLogarithmicAxis() {
    EdgeReport report = report(OptionalInt.of(1));
    Chart chart =
        new ProfileChart(WORDS)
            .of(
                report.classes().getFirst().sums(),
                report.settings().bands(),
                ProfileChart.Choice.ALL);
    assertThat(chart.panels()).hasSize(4);
    assertThat(chart.panels().get(0).y().scaling()).isEqualTo(Scaling.LOG);
    assertThat(((Panel.Lines) chart.panels().get(1)).series())
        .extracting(Series::name)
        .containsExactly("MI contribution");
  }

  @Test
  void theCountsAreThoseOfTheCurves() {
    EdgeReport report = report(OptionalInt.of(1));
    EdgeSums sums = report.classes().getFirst().sums();
    Chart chart =
        new ProfileChart(WORDS).of(sums, report.settings().bands(), ProfileChart.Choice.ALL);
    Panel.Lines counts = (Panel.Lines) chart.panels().getLast();
    double drawn = counts.series().getFirst().points().stream().mapToDouble(Series.Point::y).sum();
    assertThat((long) drawn).isEqualTo(sums.curves().getFirst().cells());
  }

  @Test
  void theTableHoldsTheShares() {
    EdgeReport report = report(OptionalInt.empty());
    List<List<String>> table = NearShares.table(report, report.all(), WORDS);
    assertThat(table).hasSize(1 + Nearness.STANDARD.size());
    assertThat(table).allMatch(row -> row.size() == table.getFirst().size());
    double share = Objects.requireNonNull(report.all().share(StandardMaps.GRADIENT_BCE)).share(0);
    assertThat(Double.parseDouble(table.get(1).get(2))).isCloseTo(share, within(5e-4));
  }

  private SweepPlan plan(SweepAxis... axes) {
    return new SweepPlan(
        new SweepCase(studied.labels(), studied.logits(), Settings.defaults()),
        OptionalInt.empty(),
        List.of(axes),
        List.of(Quantity.RMI, Quantity.TOTAL),
        0,
        EdgeSettings.defaults());
  }

  private List<SweepPoint> run(SweepPlan plan) {
    return new Sweep(engine, Threads.of(1)).run(plan, (p, done, all) -> {}, Cancellation.NEVER);
  }

  @Test
  void aSweepHasAPlotForEachQuantityInOrderOfTheParameter() {
    SweepPlan plan = plan(new SweepAxis(SettingParameter.RADIUS, List.of(3.0, 1.0, 2.0)));
    List<SweepPoint> points = run(plan);
    Chart chart = new SweepChart(WORDS).of(plan, points);
    assertThat(chart.panels())
        .extracting(Panel::title)
        .containsExactly("RMI", "Total, all classes");
    List<Series.Point> line =
        ((Panel.Lines) chart.panels().getFirst()).series().getFirst().points();
    assertThat(line).extracting(Series.Point::x).containsExactly(1.0, 2.0, 3.0);
    assertThat(line.getLast().y()).isEqualTo(points.getFirst().values().getFirst());
  }

  @Test
  void aSweepOverTwoIsAFieldAndWhatIsNotDoneHasNoValue() {
    SweepPlan plan =
        plan(
            new SweepAxis(SettingParameter.RADIUS, List.of(1.0, 2.0)),
            new SweepAxis(SettingParameter.LAMBDA, List.of(0.0, 0.5, 1.0)));
    List<SweepPoint> points = new ArrayList<>(run(plan)).subList(0, 4);
    Panel.Heat heat = (Panel.Heat) new SweepChart(WORDS).of(plan, points).panels().get(1);
    assertThat(heat.columns()).isEqualTo(3);
    assertThat(heat.rows()).isEqualTo(2);
    assertThat(heat.values().subList(0, 4))
        .isEqualTo(points.stream().map(point -> point.values().get(1)).toList());
    assertThat(heat.values().subList(4, 6)).containsOnly(Double.NaN);
  }

  @Test
  void chartsAsFilesAreTheSameBytesAgainAndSayWhatTheyWereMadeOf() throws Exception {
    EdgeReport report = report(OptionalInt.empty());
    ChartExport export = new ChartExport(new FileOutput(WORDS), WORDS);
    byte[] once = export.profile(studied, report, ProfileChart.Choice.ALL, ChartStyle.defaults());
    byte[] again =
        new ChartExport(new FileOutput(WORDS), WORDS)
            .profile(studied, report, ProfileChart.Choice.ALL, ChartStyle.defaults());
    assertThat(again).isEqualTo(once);
    assertThat(PngText.read(once, PngText.PARAMETERS).orElseThrow())
        .contains("\"study\" : \"profile\"")
        .contains("\"radius\" : 3");
    SweepPlan plan = plan(new SweepAxis(SettingParameter.RADIUS, List.of(1.0, 2.0)));
    byte[] sweep = export.sweep(studied, plan, run(plan), new ChartStyle(ChartTheme.DARK, 1.5));
    Path file = folder.resolve("sweep.png");
    export.write(file, sweep);
    assertThat(file).hasBinaryContent(sweep);
    assertThat(PngText.read(sweep, PngText.PARAMETERS).orElseThrow()).contains("\"over\"");
  }

  @Test
  void everyQuantityAndParameterHasItsWords() {
    for (Quantity quantity : Quantity.standard()) {
      assertThat(WORDS.has("sweep.quantity." + quantity.key().orElseThrow())).isTrue();
    }
    for (SettingParameter parameter : SettingParameter.values()) {
      assertThat(WORDS.has("sweep.parameter." + parameter.commandName())).isTrue();
    }
  }
}
