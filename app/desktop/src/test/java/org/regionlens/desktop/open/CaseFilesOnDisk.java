package org.regionlens.desktop.open;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.regionlens.desktop.session.Cases;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Samples;
import org.regionlens.media.npy.NpyWriter;

/** Small cases as files: what a person would open. */
public final class CaseFilesOnDisk {
  public static final int CLASSES = 3;

  private final Path folder;

  public CaseFilesOnDisk(Path folder) {
    this.folder = folder;
  }

  /** A colour picture. */
  public Path image(String name, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, ((5 * x) << 16) | ((5 * y) << 8) | 90);
      }
    }
    return write(image, name);
  }

  /** A grey mask of three classes. */
  public Path mask(String name, int width, int height) {
    return mask(name, width, height, -1);
  }

  /** A grey mask of three classes with a stray label in its first pixel. */
  public Path mask(String name, int width, int height, int stray) {
    int[] labels = Cases.labels(width, height, CLASSES);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < labels.length; i++) {
      image.getRaster().setSample(i % width, i / width, 0, labels[i]);
    }
    if (stray >= 0) {
      image.getRaster().setSample(0, 0, 0, stray);
    }
    return write(image, name);
  }

  /** Logits of three classes. */
  public Path prediction(String name, int width, int height) {
    return prediction(name, width, height, 5);
  }

  /** Logits of three classes with the noise of a seed: another network's, for the same mask. */
  public Path prediction(String name, int width, int height, long seed) {
    int[] labels = Cases.labels(width, height, CLASSES);
    Logits logits = Cases.logits(labels, width, height, CLASSES, seed);
    List<Samples> planes = IntStream.range(0, CLASSES).mapToObj(logits::plane).toList();
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      NpyWriter.writeFloats(out, new int[] {CLASSES, height, width}, planes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Logits whose three axes are alike, so that nothing tells which is which. */
  public Path cube(String name, int size) {
    Path file = folder.resolve(name);
    List<Samples> planes =
        IntStream.range(0, size)
            .mapToObj(c -> Samples.of(new float[size * size]))
            .map(Samples.class::cast)
            .toList();
    try (OutputStream out = Files.newOutputStream(file)) {
      NpyWriter.writeFloats(out, new int[] {size, size, size}, planes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private Path write(BufferedImage image, String name) {
    Path file = folder.resolve(name);
    try {
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
