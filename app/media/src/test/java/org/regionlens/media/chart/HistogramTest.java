package org.regionlens.media.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.TestCases;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ChartStyle;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.HistogramCsv;
import org.regionlens.media.export.PngText;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

final class HistogramTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final Work WORK = Work.alone(Cancellation.NEVER);

  private static MapValues map(MapRef id, double... values) {
    return new MapValues(
        id,
        1,
        values.length,
        Samples.of(values),
        GridGeometry.of(1, values.length, Settings.defaults()));
  }

  private static Histogram of(MapValues values, Scaling scaling, double low, double high, int n) {
    ColourScale scale = new ColourScale(ColourMap.MAGMA, new ValueRange(low, high), scaling);
    return Histogram.of(values, scale, n, WORK);
  }

  @Test
  void binsHoldTheirLowerEdgeAndTheLastBoth() {
    MapValues values =
        map(StandardMaps.BCE, 0, 0.5, 1, 1.5, Double.NaN, 2, 3.999, 4, Double.NaN, 4);
    Histogram found = of(values, Scaling.LINEAR, 1, 3, 4);
    assertThat(found.counts()).containsExactly(2L, 2L, 1L, 3L);
    assertThat(found.cells()).isEqualTo(8);
    assertThat(found.empty()).as("left out, and counted").isEqualTo(2);
    assertThat(found.under()).isEqualTo(2);
    assertThat(found.over()).isEqualTo(3);
    assertThat(found.least()).isZero();
    assertThat(found.most()).isEqualTo(4);
    assertThat(HistogramCsv.of(found))
        .isEqualTo("low,high,cells\n0.0,1.0,2\n1.0,2.0,2\n2.0,3.0,1\n3.0,4.0,3\n,,2\n");
  }

  @Test
  void binsReachAsFarAsTheColours() {
    Histogram found = of(map(StandardMaps.BCE, 1, 2), Scaling.LINEAR, 0, 8, 8);
    assertThat(found.range()).isEqualTo(new ValueRange(0, 8));
    assertThat(found.counts()).containsExactly(0L, 1L, 1L, 0L, 0L, 0L, 0L, 0L);
  }

  @Test
  void aLogarithmHasBinsOfEqualRatios() {
    Histogram found = of(map(StandardMaps.BCE, 1, 9, 11, 99, 101, 1000), Scaling.LOG, 1, 1000, 3);
    assertThat(found.counts()).containsExactly(2L, 2L, 2L);
    assertThat(found.edge(1)).isCloseTo(10, within(1e-9));
    assertThat(found.edge(2)).isCloseTo(100, within(1e-9));
    // From 0 on, the first bin holds all that is too small for the logarithm.
    Histogram fromZero = of(map(StandardMaps.BCE, 0, 1e-9, 1), Scaling.LOG, 0, 1, 4);
    assertThat(fromZero.counts()).containsExactly(2L, 0L, 0L, 1L);
    assertThat(fromZero.edge(0)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void everyValueIsInOneBinWhateverTheScaleAndTheThreads(Scaling scaling) {
    double[] values = new double[200_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 7 == 0 ? Double.NaN : Math.sin(i) * Math.exp(i % 13);
    }
    MapValues map = map(StandardMaps.VERSUS, values);
    Histogram found = of(map, scaling, -5, 5, 33);
    long holes = Arrays.stream(values).filter(Double::isNaN).count();
    assertThat(found.empty()).isEqualTo(holes);
    assertThat(found.cells()).isEqualTo(values.length - holes);
    for (int bin = 0; bin < 33; bin++) {
      assertThat(found.edge(bin)).isLessThan(found.edge(bin + 1));
      double low = found.edge(bin) + 1e-9;
      double high = found.edge(bin + 1) + (bin == 32 ? 1e-9 : -1e-9);
      long within = Arrays.stream(values).filter(each -> each > low && each < high).count();
      assertThat(found.counts().get(bin)).as("bin %d", bin).isEqualTo(within);
    }
    ColourScale scale = new ColourScale(ColourMap.RDBU, new ValueRange(-5, 5), scaling);
    Work shared = Work.on(Threads.of(3), Cancellation.NEVER);
    assertThat(Histogram.of(map, scale, 33, shared).counts()).isEqualTo(found.counts());
  }

  @Test
  void aMapWithoutValuesHasNoCells() {
    Histogram found = of(map(StandardMaps.BCE, Double.NaN, Double.NaN), Scaling.LINEAR, 0, 1, 5);
    assertThat(found.cells()).isZero();
    assertThat(found.empty()).isEqualTo(2);
    assertThat(found.least()).isNaN();
  }

  @Test
  void cellsWithoutAFullNeighbourhoodAreCountedAmongThoseWithoutAValue() {
    MapValues points =
        new MapValues(
            StandardMaps.MI_CONTRIBUTION,
            2,
            3,
            Samples.of(new double[] {1, 2, 3, 4, 5, Double.NaN}),
            GridGeometry.of(4, 5, Settings.defaults().withRadius(3)));
    Histogram found = of(points, Scaling.LINEAR, 1, 5, 2);
    assertThat(found.cells()).isEqualTo(5);
    assertThat(found.empty()).isEqualTo(4 * 5 - 5);
  }

  @Test
  void theChartHasTheScaleOfTheColoursAndMarksTheirRange() {
    Histogram found = of(map(StandardMaps.BCE, 1, 5, 20, 20), Scaling.LOG, 2, 10, 4);
    Panel.Lines panel = (Panel.Lines) new HistogramChart(WORDS).of(found, true).panels().getFirst();
    assertThat(panel.spans()).isEqualTo(List.of(new Panel.Span(2, 10)));
    assertThat(panel.x().scaling()).isEqualTo(Scaling.LOG);
    assertThat(panel.x().label()).isEqualTo("BCE, nats");
    assertThat(panel.y().scaling()).isEqualTo(Scaling.LOG);
    assertThat(panel.series().getFirst().points())
        .extracting(Series.Point::y)
        .containsExactly(1.0, Double.NaN, 1.0, 2.0);
  }

  @Test
  void theFileSaysWhatItWasMadeOf() throws Exception {
    Case shown = TestCases.blobs(20, 16, 2, 3);
    Histogram found = of(map(StandardMaps.BCE, 1, 2, 3), Scaling.SQUARE_ROOT, 1, 2.5, 4);
    byte[] png =
        new ChartExport(new FileOutput(WORDS), WORDS)
            .histogram(shown, Settings.defaults(), OptionalInt.of(1), found, ChartStyle.defaults());
    assertThat(PngText.read(png, PngText.PARAMETERS).orElseThrow())
        .contains("\"study\" : \"histogram\"")
        .contains("\"map\" : \"bce\"")
        .contains("\"class\" : 1")
        .contains("\"colour-scale\" : \"square_root\"".replace('_', '-'))
        .contains("\"high\" : 2.5");
  }
}
