package org.regionlens.scenes;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.regionlens.engine.Samples;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.npy.NpyWriter;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.SceneClass;
import org.regionlens.scenes.scene.VoidBand;

/** Writes the parts of a scene, each over the file that is there. */
final class SceneFiles {
  /** The colour of PASCAL VOC's void. */
  private static final int VOID_COLOUR = 0xE0E0C0;

  private static final ObjectMapper JSON = new ObjectMapper();

  private SceneFiles() {}

  static void writePicture(Scene scene, Path file) throws IOException {
    BufferedImage picture =
        new BufferedImage(scene.width(), scene.height(), BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, scene.width(), scene.height(), scene.argb(), 0, scene.width());
    writePng(picture, file);
  }

  static void writeMask(Scene scene, int[] labels, Path file) throws IOException {
    BufferedImage mask =
        new BufferedImage(
            scene.width(), scene.height(), BufferedImage.TYPE_BYTE_INDEXED, palette(scene));
    mask.getRaster().setSamples(0, 0, scene.width(), scene.height(), 0, labels);
    writePng(mask, file);
  }

  private static void writePng(BufferedImage image, Path file) throws IOException {
    FileOutput.replace(
        file,
        out -> {
          if (!ImageIO.write(image, "png", out)) {
            throw new IOException("This Java platform cannot write PNG files.");
          }
        });
  }

  private static IndexColorModel palette(Scene scene) {
    int[] colours = new int[VoidBand.VOID + 1];
    for (SceneClass c : scene.classes()) {
      colours[c.index()] = c.argb() & 0xFFFFFF;
    }
    colours[VoidBand.VOID] = VOID_COLOUR;
    byte[] red = new byte[colours.length];
    byte[] green = new byte[colours.length];
    byte[] blue = new byte[colours.length];
    for (int i = 0; i < colours.length; i++) {
      red[i] = (byte) (colours[i] >> 16);
      green[i] = (byte) (colours[i] >> 8);
      blue[i] = (byte) colours[i];
    }
    return new IndexColorModel(8, colours.length, red, green, blue);
  }

  static void writeLogits(Scene scene, Path file) throws IOException {
    FileOutput.replace(
        file,
        out ->
            NpyWriter.writeFloats(
                out,
                new int[] {scene.logits().length, scene.height(), scene.width()},
                Arrays.stream(scene.logits()).map(Samples::of).toList()));
  }

  static void writeJson(Object value, Path file) throws IOException {
    // Line ends of their own, so that the file is the same on every system.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    String text = JSON.writer(printer).writeValueAsString(value) + "\n";
    FileOutput.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
