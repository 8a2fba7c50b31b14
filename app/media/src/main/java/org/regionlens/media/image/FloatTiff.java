package org.regionlens.media.image;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferFloat;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes TIFF files of one channel of 32-bit floating-point numbers, not compressed. */
public final class FloatTiff {
  private FloatTiff() {}

  /**
   * Writes a file.
   *
   * @param values height·width values, row-major; NaN stays NaN
   * @param description plain text for the tag ImageDescription; other than ASCII becomes a question
   *     mark, as the format has no place for it
   */
  public static void write(
      OutputStream out, int width, int height, float[] values, String description)
      throws IOException {
    ComponentColorModel colours =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_FLOAT);
    WritableRaster raster =
        Raster.createWritableRaster(
            new BandedSampleModel(DataBuffer.TYPE_FLOAT, width, height, 1),
            new DataBufferFloat(values, values.length),
            null);
    BufferedImage image = new BufferedImage(colours, raster, false, null);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      var parameters = writer.getDefaultWriteParam();
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
      TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
      TIFFTag tag =
          BaselineTIFFTagSet.getInstance().getTag(BaselineTIFFTagSet.TAG_IMAGE_DESCRIPTION);
      String ascii = description.replaceAll("[^\\x00-\\x7f]", "?");
      directory.addTIFFField(new TIFFField(tag, TIFFTag.TIFF_ASCII, 1, new String[] {ascii}));
      writer.write(null, new IIOImage(image, null, directory.getAsMetadata()), parameters);
    } finally {
      writer.dispose();
    }
  }
}
