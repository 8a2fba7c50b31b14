package org.regionlens.media.series;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.regionlens.engine.Samples;
import org.regionlens.media.TestFiles;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.npy.NpyWriter;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** Small predictions of two channels, made of their step's number, and what opens them. */
final class StepsOnDisk {
  static final int HEIGHT = 3;
  static final int WIDTH = 4;
  static final Words WORDS = Words.load(Locale.ROOT);

  private StepsOnDisk() {}

  /** The planes of a step. */
  static List<Samples> planes(long step) {
    Random random = new Random(step);
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < 2; c++) {
      float[] plane = new float[HEIGHT * WIDTH];
      for (int i = 0; i < plane.length; i++) {
        plane[i] = (float) random.nextGaussian() * 3 - 1;
      }
      planes.add(Samples.of(plane));
    }
    return planes;
  }

  /** The .npy of a step, [2,H,W]. */
  static byte[] npy(long step) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.writeFloats(out, new int[] {2, HEIGHT, WIDTH}, planes(step));
    return out.toByteArray();
  }

  /** The .npy of steps 0 … count − 1 in one array, [T,2,H,W]. */
  static byte[] stack(int count) throws IOException {
    List<Samples> parts = new ArrayList<>();
    for (int step = 0; step < count; step++) {
      parts.addAll(planes(step));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.writeFloats(out, new int[] {count, 2, HEIGHT, WIDTH}, parts);
    return out.toByteArray();
  }

  static void mask(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, TestFiles.ints("(3, 4)", 0, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1));
  }

  static Path step(Path folder, long step) throws IOException {
    Files.createDirectories(folder);
    return Files.write(folder.resolve("%08d.npy".formatted(step)), npy(step));
  }

  /** Writes a file so that a look sees it is another one, whatever the clock of the disk. */
  static void rewrite(Path file, byte[] content, int time) throws IOException {
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + 1000L * time));
  }

  static SeriesOpener opener() {
    return new SeriesOpener(WORDS, PixelLimit.DEFAULT);
  }

  static FollowedCase open(Path place) throws InputException {
    return opener()
        .open(new SeriesOpener.Request(place, "", null, null, ReadingChoices.defaults()));
  }

  static List<Long> numbers(CaseSeries series) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      numbers.add(series.at(i).number());
    }
    return numbers;
  }
}
