package org.regionlens.media.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
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
  private final FileOutput files;

  /**
   * @param words sentences of failures
   * @param fileWords words of figures, with numbers in the C locale
   */
  public PictureExport(Words words, Words fileWords) {
    this.texts = new FigureTexts(fileWords);
    this.files = new FileOutput(words);
  }

  /**
   * The bytes of the PNG file.
   *
   * @param analysis of the case; holds the map asked for, of the class asked for
   */
  public byte[] png(Case shown, Analysis analysis, PictureRequest request) {
    ColourScale scale = scale(analysis, request);
    RasterImage picture = picture(shown, analysis, request, scale);
    return PngText.with(
        encode(picture, !request.figure() && scale != null),
        PngText.PARAMETERS,
        PictureParameters.of(shown, analysis, request, scale));
  }

  /**
   * Writes the PNG file, whole or not at all.
   *
   * @throws OutputException if it cannot be written; an older file stays as it was
   */
  public void write(Path file, Case shown, Analysis analysis, PictureRequest request)
      throws OutputException {
    byte[] bytes = png(shown, analysis, request);
    files.write(file, out -> out.write(bytes));
  }

  private RasterImage picture(
      Case shown, Analysis analysis, PictureRequest request, @Nullable ColourScale scale) {
    int nativeScale = request.figure() ? 1 : request.scale();
    RasterImage plain =
        scale == null
            ? enlarged(OverlayRenderer.render(shown, request.overlayStyle()), nativeScale)
            : HeatMapRenderer.render(values(analysis, request.map()), scale, nativeScale);
    return request.figure()
        ? figures.render(texts.figure(shown, analysis, request, scale, plain), request.scale())
        : plain;
  }

  private static @Nullable ColourScale scale(Analysis analysis, PictureRequest request) {
    return request.map().kind() == MapId.Kind.PICTURE
        ? null
        : new ColourScale(
            request.colours(),
            request.range().of(values(analysis, request.map())),
            request.scaling());
  }

  static MapValues values(Analysis analysis, MapId id) {
    MapValues values = analysis.map(id);
    if (values == null) {
      throw new IllegalArgumentException("The analysis has no map " + id.commandName() + ".");
    }
    return values;
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
