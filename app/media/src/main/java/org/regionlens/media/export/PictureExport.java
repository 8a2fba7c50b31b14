package org.regionlens.media.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.render.FigureRenderer;
import org.regionlens.media.render.HeatMapRenderer;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.text.Words;

/**
 * Pictures as PNG files that carry the parameters they were made with. The same request gives the
 * same bytes, whoever asks.
 */
public final class PictureExport {
  private final FigureTexts texts;
  private final FigureRenderer figures = new FigureRenderer();

  /**
   * @param fileWords words of figures, with numbers in the C locale
   */
  PictureExport(Words fileWords) {
    this.texts = new FigureTexts(fileWords);
  }

  /** The bytes of the PNG file. */
  byte[] png(Shown shown, PictureRequest request) {
    MapValues values =
        request.map().kind() == MapSpec.Kind.PICTURE ? null : shown.values(request.map());
    ColourScale scale = values == null ? null : scale(shown, values, request);
    int nativeScale = request.figure() ? 1 : request.scale();
    RasterImage plain =
        values == null || scale == null
            ? enlarged(
                OverlayRenderer.render(shown.present().of(), request.overlayStyle()), nativeScale)
            : HeatMapRenderer.render(values, scale, nativeScale);
    RasterImage picture =
        request.figure()
            ? figures.render(texts.figure(shown, request, values, scale, plain), request.scale())
            : plain;
    return PngText.with(
        encode(picture, !request.figure() && scale != null),
        PngText.PARAMETERS,
        PictureParameters.of(shown, request, scale));
  }

  private static ColourScale scale(Shown shown, MapValues values, PictureRequest request) {
    return shown instanceof Shown.Difference
        ? difference(
            values,
            request.range(),
            request.colourMap() == null ? ColourMap.RDBU : request.colourMap(),
            request.scaling(),
            Work.alone(Cancellation.NEVER))
        : new ColourScale(request.colours(), request.range().of(values), request.scaling());
  }

  /**
   * The colours of B − A: symmetric about 0, whatever the map is by itself.
   *
   * @param colours a diverging map
   * @param work on its threads
   */
  public static ColourScale difference(
      MapValues values, RangeChoice choice, ColourMap colours, Scaling scaling, Work work) {
    ValueRange own = choice.of(values, work);
    double reach = Math.max(Math.abs(own.low()), Math.abs(own.high()));
    return new ColourScale(
        colours, new ValueRange(-reach, reach), scaling == Scaling.LOG ? Scaling.SYMLOG : scaling);
  }

  private static RasterImage enlarged(RasterImage image, int factor) {
    if (factor == 1) {
      return image;
    }
    int width = Math.multiplyExact(image.width(), factor);
    int height = Math.multiplyExact(image.height(), factor);
    int[] pixels = new int[Math.multiplyExact(width, height)];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = image.argb(i % width / factor, i / width / factor);
    }
    return new RasterImage(width, height, pixels);
  }

  static byte[] encode(RasterImage picture, boolean transparency) {
    BufferedImage image =
        new BufferedImage(
            picture.width(),
            picture.height(),
            transparency ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IllegalStateException("Every Java writes PNG.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
