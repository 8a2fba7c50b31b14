package org.regionlens.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.regionlens.engine.Samples;
import org.regionlens.media.npy.NpyWriter;

/**
 * The files of a small case.
 *
 * @param image RGB PNG
 * @param mask grey PNG of the labels 0 … 2
 * @param prediction logits of three channels
 */
record Inputs(Path image, Path mask, Path prediction) {

  static Inputs write(Path folder, int height, int width) throws IOException {
    Random random = new Random(height * 31L + width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    BufferedImage mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    List<float[]> planes = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      planes.add(new float[height * width]);
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int label = (y / 6 + x / 8) % 3;
        mask.getRaster().setSample(x, y, 0, label);
        image.setRGB(x, y, random.nextInt(1 << 24));
        for (int c = 0; c < 3; c++) {
          planes.get(c)[y * width + x] = (c == label ? 1 : -2) + (float) random.nextGaussian();
        }
      }
    }
    Path prediction = folder.resolve("prediction.npy");
    try (OutputStream out = Files.newOutputStream(prediction)) {
      NpyWriter.writeFloats(
          out, new int[] {3, height, width}, planes.stream().map(Samples::of).toList());
    }
    return new Inputs(
        png(image, folder.resolve("image.png")), png(mask, folder.resolve("mask.png")), prediction);
  }

  private static Path png(BufferedImage image, Path file) throws IOException {
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  /** A command on these files. */
  String[] command(String name, String... more) {
    List<String> args = new ArrayList<>();
    args.add(name);
    args.addAll(List.of("--mask", mask.toString(), "--prediction", prediction.toString()));
    args.addAll(List.of(more));
    return args.toArray(new String[0]);
  }
}
