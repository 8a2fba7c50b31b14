package org.regionlens.media.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.media.image.RasterImage;

class FigureRendererTest {
  private static final int WHITE = 0xffffffff;
  private static final String LONG =
      "a rather long name of a class with all its details, ".repeat(3);

  private final FigureRenderer renderer = new FigureRenderer();

  private static RasterImage picture(int width, int height) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, 0xff336699);
    return new RasterImage(width, height, pixels);
  }

  private static Figure figure(
      RasterImage picture, String title, String subtitle, String... names) {
    List<Figure.LegendEntry> legend =
        Arrays.stream(names)
            .map(name -> new Figure.LegendEntry(name, Figure.Swatch.FILL, 0xff336699))
            .toList();
    return new Figure(title, subtitle, picture, null, legend, List.of("small print"));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "16,16,2", "300,200,1", "2000,200,1", "40,900,3"})
  void nothingIsCutAtTheRight(int width, int height, int scale) {
    RasterImage image =
        renderer.render(figure(picture(width, height), LONG, LONG, "car", LONG, "bus"), scale);
    int margin = 10 * scale;
    for (int y = 0; y < image.height(); y++) {
      for (int x = image.width() - margin; x < image.width(); x++) {
        assertThat(image.argb(x, y)).isEqualTo(WHITE);
      }
    }
  }

  @Test
  void longTextsHaveMoreLinesAndStayAsLarge() {
    RasterImage small = picture(300, 200);
    int usual = renderer.render(figure(small, "BCE", "of each pixel"), 1).height();
    assertThat(renderer.render(figure(small, LONG, "of each pixel"), 1).height())
        .isEqualTo(usual + 2 * 22);
    assertThat(renderer.render(figure(small, "BCE", LONG), 1).height()).isEqualTo(usual + 15);
  }

  @Test
  void manyClassesStandInColumns() {
    String[] names =
        IntStream.range(0, 21).mapToObj(i -> "class number " + i).toArray(String[]::new);
    RasterImage few = renderer.render(figure(picture(300, 200), "t", "s", "a", "b", "c"), 1);
    RasterImage many = renderer.render(figure(picture(300, 200), "t", "s", names), 1);
    // Three columns fit, so there are seven rows where one was.
    assertThat(many.height() - few.height()).isEqualTo(6 * 20);
  }
}
