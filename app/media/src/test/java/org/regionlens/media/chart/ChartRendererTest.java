package org.regionlens.media.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;

final class ChartRendererTest {
  private final ChartRenderer renderer = new ChartRenderer(Locale.ROOT);

  private static Chart lines(SeriesStyle style) {
    Series series =
        new Series(
            "rising",
            style,
            Series.Kind.LINE,
            List.of(Series.Point.at(0, 1), Series.Point.at(5, 10), Series.Point.at(10, 100)));
    ChartAxis y = new ChartAxis("y", new ValueRange(1, 100), Scaling.LOG, List.of());
    Panel panel = new Panel.Lines("", ChartAxis.linear("x", 0, 10), y, List.of(series), List.of());
    return new Chart("Title", "Sub", List.of(panel), 1, List.of(), List.of(), List.of("small"));
  }

  @Test
  void placesAndValuesAreInverse() {
    PlotArea plot =
        renderer.render(lines(SeriesStyle.BLUE), ChartTheme.LIGHT, 400, 300, 1).plots().getFirst();
    assertThat(plot.valueAtX(plot.xOf(3.25))).isCloseTo(3.25, within(1e-9));
    assertThat(plot.valueAtY(plot.yOf(20))).isCloseTo(20, within(1e-9));
    assertThat(plot.yOf(10)).isCloseTo(plot.top() + plot.height() / 2, within(1e-9));
    assertThat(plot.valueAtX(-1000)).isZero();
    assertThat(plot.valueAtX(1000)).isEqualTo(10);
    assertThat(plot.contains(plot.left(), plot.top())).isTrue();
    assertThat(plot.contains(plot.left() - 1, plot.top())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2, 4})
  void aMarkerStandsWhereThePlotSaysAtAnyScale(double scale) {
    for (ChartTheme theme : ChartTheme.values()) {
      ChartPicture picture = renderer.render(lines(SeriesStyle.BLUE), theme, 400, 300, scale);
      assertThat(picture.image().width()).isEqualTo((int) (400 * scale));
      PlotArea plot = picture.plots().getFirst();
      int x = (int) (plot.xOf(5) * scale);
      int y = (int) (plot.yOf(10) * scale);
      assertThat(picture.image().argb(x, y)).isEqualTo(0xff000000 | SeriesStyle.BLUE.rgb(theme));
      assertThat(picture.image().argb(1, 1)).isEqualTo(0xff000000 | theme.ground());
    }
  }

  @Test
  void plotsLieSideBySideWithinTheChart() {
    Panel panel = lines(SeriesStyle.INK).panels().getFirst();
    Chart four =
        new Chart(
            "",
            "",
            List.of(panel, panel, panel, panel),
            2,
            List.of(2.0, 1.0),
            List.of(),
            List.of());
    List<PlotArea> plots = renderer.render(four, ChartTheme.LIGHT, 500, 400, 1).plots();
    assertThat(plots).hasSize(4);
    assertThat(plots.get(0).left() + plots.get(0).width()).isLessThan(plots.get(1).left());
    assertThat(plots.get(0).top() + plots.get(0).height()).isLessThan(plots.get(2).top());
    assertThat(plots.get(2).left()).isEqualTo(plots.get(0).left());
    assertThat(plots.get(0).height()).isGreaterThan(plots.get(2).height());
    for (PlotArea plot : plots) {
      assertThat(plot.left() + plot.width()).isLessThanOrEqualTo(500);
      assertThat(plot.top() + plot.height()).isLessThanOrEqualTo(400);
    }
  }

  @Test
  void cellsOfAFieldHaveTheColourOfTheirValueFromTheLowestRowUp() {
    ColourScale scale = new ColourScale(ColourMap.VIRIDIS, new ValueRange(0, 3));
    Panel heat =
        new Panel.Heat(
            "",
            ChartAxis.linear("x", 0, 2),
            ChartAxis.linear("y", 0, 2),
            2,
            List.of(0.0, 1.0, 2.0, 3.0),
            scale,
            "nats");
    Chart chart = new Chart("", "", List.of(heat), 1, List.of(), List.of(), List.of());
    ChartPicture picture = renderer.render(chart, ChartTheme.LIGHT, 300, 200, 1);
    PlotArea plot = picture.plots().getFirst();
    int lowLeft = picture.image().argb((int) plot.xOf(0.5), (int) plot.yOf(0.5));
    int topRight = picture.image().argb((int) plot.xOf(1.5), (int) plot.yOf(1.5));
    assertThat(lowLeft).isEqualTo(scale.argb(0));
    assertThat(topRight).isEqualTo(scale.argb(3));
  }

  @Test
  void stylesDifferInColourDashAndMarker() {
    for (SeriesStyle a : SeriesStyle.values()) {
      for (SeriesStyle b : SeriesStyle.values()) {
        if (a != b) {
          assertThat(a.dash()).isNotEqualTo(b.dash());
          assertThat(a.rgb(ChartTheme.LIGHT)).isNotEqualTo(b.rgb(ChartTheme.LIGHT));
          assertThat(a.rgb(ChartTheme.DARK)).isNotEqualTo(b.rgb(ChartTheme.DARK));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void dataStandOutFromTheGround(String name) {
    ChartTheme theme = ChartTheme.valueOf(name);
    for (SeriesStyle style : SeriesStyle.values()) {
      double a = luminance(style.rgb(theme)) + 0.05;
      double b = luminance(theme.ground()) + 0.05;
      // WCAG 2.2, 1.4.11: graphics need 3 : 1.
      assertThat(Math.max(a, b) / Math.min(a, b)).as(style.name()).isGreaterThanOrEqualTo(3);
    }
  }

  private static double luminance(int rgb) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double value = (rgb >> (16 - 8 * i) & 0xff) / 255.0;
      double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      sum += weights[i] * linear;
    }
    return sum;
  }

  @Test
  void impossibleSizesAreRefused() {
    Chart chart = lines(SeriesStyle.BLUE);
    assertThatThrownBy(() -> renderer.render(chart, ChartTheme.LIGHT, 10, 300, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> renderer.render(chart, ChartTheme.LIGHT, 400, 300, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theUnitOfAFieldEndsWithinThePicture() {
    ColourScale small = new ColourScale(ColourMap.RDBU, new ValueRange(-7e-5, 7e-5));
    Panel field =
        new Panel.Heat(
            "",
            ChartAxis.linear("x", 0, 1),
            ChartAxis.linear("y", 0, 1),
            1,
            List.of(1e-5),
            small,
            "∂RMI/∂p");
    Chart chart = new Chart("", "", List.of(field), 1, List.of(), List.of(), List.of());
    ChartPicture picture = renderer.render(chart, ChartTheme.LIGHT, 300, 200, 2);
    for (int y = 0; y < 400; y++) {
      assertThat(picture.image().argb(599, y)).isEqualTo(0xff000000 | ChartTheme.LIGHT.ground());
    }
  }
}
