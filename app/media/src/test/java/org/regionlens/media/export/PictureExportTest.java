package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.TestCases;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.render.HeatMapRenderer;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

class PictureExportTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final Settings SETTINGS =
      Settings.defaults()
          .withPooling(PoolingMode.AVERAGE, 2)
          .withCascade(
              new Cascade.Diffusion(0.25, 3, Cascade.Border.REFLECT, Cascade.Scope.PREDICTION));

  private final Case shown = TestCases.blobs(60, 90, 3, 1);
  private final PictureExport export = new PictureExport(WORDS);

  private Analysis analysis(MapRef id) {
    return TestCases.analyse(shown, SETTINGS, new ClassSelection.One(2), Precision.FLOAT, id);
  }

  private static MapValues values(Analysis analysis, MapRef id) {
    return Objects.requireNonNull(analysis.map(id));
  }

  @Test
  void aHeatMapIsTheRenderedPicture() throws UnreadableException {
    Analysis analysis = analysis(StandardMaps.MI_CONTRIBUTION);
    byte[] png =
        export.png(
            new Shown.Answer(shown, analysis),
            PictureRequest.of(StandardMaps.MI_CONTRIBUTION, OptionalInt.of(2)));
    MapValues values = values(analysis, StandardMaps.MI_CONTRIBUTION);
    RasterImage expected = HeatMapRenderer.render(values, ColourScale.defaultFor(values));
    RasterImage written = ImageDecoder.decode(png);
    assertThat(written.width()).isEqualTo(90);
    assertThat(written.height()).isEqualTo(60);
    assertThat(written.pixels()).isEqualTo(expected.pixels());
    assertThat(written.argb(0, 0) >>> 24).isZero();
  }

  @Test
  void anOverlayIsTheRenderedPicture() throws UnreadableException {
    byte[] png =
        export.png(
            new Shown.Answer(shown, analysis(StandardMaps.BCE)),
            PictureRequest.of(StandardMaps.OVERLAY, OptionalInt.of(2)).withScale(2));
    RasterImage expected = OverlayRenderer.render(shown, OverlayStyle.defaults(OptionalInt.of(2)));
    RasterImage written = ImageDecoder.decode(png);
    assertThat(written.width()).isEqualTo(180);
    for (int y = 0; y < written.height(); y++) {
      for (int x = 0; x < written.width(); x++) {
        assertThat(written.argb(x, y)).isEqualTo(expected.argb(x / 2, y / 2));
      }
    }
  }

  @Test
  void everyPictureCarriesItsParameters() throws UnreadableException, IOException {
    PictureRequest request =
        PictureRequest.of(StandardMaps.BCE, OptionalInt.of(2))
            .withColourMap(ColourMap.CIVIDIS)
            .withRange(new RangeChoice.Fixed(new ValueRange(-0.1, 2)));
    byte[] png = export.png(new Shown.Answer(shown, analysis(StandardMaps.BCE)), request);
    JsonNode node = new JsonMapper().readTree(PngText.read(png, PngText.PARAMETERS).orElseThrow());
    assertThat(node.path("version").textValue()).isEqualTo(ProgramVersion.load()).isNotEmpty();
    assertThat(node.path("map").textValue()).isEqualTo("bce");
    assertThat(node.path("class").intValue()).isEqualTo(2);
    assertThat(node.path("colormap").textValue()).isEqualTo("cividis");
    assertThat(node.path("range").path("low").doubleValue()).isEqualTo(-0.1);
    JsonNode settings = node.path("settings");
    assertThat(settings.path("pool").textValue()).isEqualTo("average");
    assertThat(settings.path("stride").intValue()).isEqualTo(2);
    assertThat(settings.path("cascade").textValue()).isEqualTo("diffusion");
    assertThat(settings.path("cascadeWeight").doubleValue()).isEqualTo(0.25);
    assertThat(settings.path("cascadeBorder").textValue()).isEqualTo("reflect");
    assertThat(settings.path("ignoredLabel").intValue()).isEqualTo(255);
    // A reader that knows nothing of the chunk still reads the picture.
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(90);
  }

  @Test
  void theSameRequestGivesTheSameBytes() {
    PictureRequest request =
        PictureRequest.of(StandardMaps.BCE, OptionalInt.of(2)).withFigure(true);
    byte[] first = export.png(new Shown.Answer(shown, analysis(StandardMaps.BCE)), request);
    byte[] second =
        new PictureExport(WORDS).png(new Shown.Answer(shown, analysis(StandardMaps.BCE)), request);
    assertThat(first).isEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aFigureHoldsTheHeatMapPixelByPixel(int scale) throws UnreadableException {
    Analysis analysis = analysis(StandardMaps.BCE);
    PictureRequest request =
        PictureRequest.of(StandardMaps.BCE, OptionalInt.of(2)).withFigure(true).withScale(scale);
    RasterImage figure =
        ImageDecoder.decode(export.png(new Shown.Answer(shown, analysis), request));
    MapValues values = values(analysis, StandardMaps.BCE);
    RasterImage map = HeatMapRenderer.render(values, ColourScale.defaultFor(values));
    // 90 × 60 pixels are enlarged three times, and lie 20 from the left and 64 from the top.
    int square = 3 * scale;
    for (int y = 0; y < 60 * square; y++) {
      for (int x = 0; x < 90 * square; x++) {
        assertThat(figure.argb(20 * scale + x, 64 * scale + y))
            .isEqualTo(map.argb(x / square, y / square));
      }
    }
    assertThat(figure.argb(0, 0)).isEqualTo(0xffffffff);
  }

  @Test
  void aFigureHatchesWhatHasNoValue() throws UnreadableException {
    PictureRequest request =
        PictureRequest.of(StandardMaps.MI_CONTRIBUTION, OptionalInt.of(2)).withFigure(true);
    RasterImage figure =
        ImageDecoder.decode(
            export.png(new Shown.Answer(shown, analysis(StandardMaps.MI_CONTRIBUTION)), request));
    int hatched = 0;
    for (int x = 25; x < 100; x++) {
      int colour = figure.argb(x, 80);
      int red = colour >> 16 & 0xff;
      int blue = colour & 0xff;
      if (Math.abs(red - blue) < 16 && red > 0x90) {
        hatched++;
      }
    }
    assertThat(hatched).isEqualTo(75);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,3000", "3000,1", "2,5"})
  void figuresOfAwkwardSizesAreDrawn(int height, int width) throws UnreadableException {
    Case awkward = TestCases.blobs(height, width, 1, 2);
    Analysis analysis =
        TestCases.analyse(
            awkward,
            Settings.defaults(),
            new ClassSelection.All(),
            Precision.FLOAT,
            StandardMaps.MI_CONTRIBUTION);
    PictureRequest request =
        PictureRequest.of(StandardMaps.MI_CONTRIBUTION, OptionalInt.empty()).withFigure(true);
    RasterImage figure =
        ImageDecoder.decode(export.png(new Shown.Answer(awkward, analysis), request));
    assertThat(figure.width()).isGreaterThan(width);
    assertThat(figure.height()).isGreaterThan(height);
  }
}
