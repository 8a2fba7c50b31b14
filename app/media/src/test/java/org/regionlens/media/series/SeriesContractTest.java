package org.regionlens.media.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.series.KeptSteps;
import org.regionlens.engine.series.Series;
import org.regionlens.engine.series.SeriesSource;

/** Every source of files keeps the contract. */
class SeriesContractTest {

  /** A folder as regionlens.py writes it. */
  @Nested
  class RunFolder extends SeriesContract {
    @TempDir private Path folder = Path.of(".");
    private int count;

    private Path steps() {
      return folder.resolve("predictions/val 1");
    }

    @Override
    SeriesSource source(int steps) throws Exception {
      Files.writeString(folder.resolve("run.json"), "{\"version\": 1}");
      StepsOnDisk.mask(folder.resolve("masks/val 1.npy"));
      while (count < steps) {
        grow();
      }
      return StepsOnDisk.open(folder);
    }

    @Override
    void grow() throws IOException {
      StepsOnDisk.step(steps(), 100L * count++);
    }

    @Override
    void spoilLast() throws IOException {
      Files.delete(steps().resolve("%08d.npy".formatted(100L * (count - 1))));
    }
  }

  /** Files that a number in their names tells apart, without leading zeros. */
  @Nested
  class NumberedFiles extends SeriesContract {
    @TempDir private Path folder = Path.of(".");
    private int count;

    private Path file(int step) {
      return folder.resolve("checkpoints/net2_epoch" + step + "_fold1.npy");
    }

    @Override
    SeriesSource source(int steps) throws Exception {
      Files.createDirectories(folder.resolve("checkpoints"));
      StepsOnDisk.mask(folder.resolve("mask.npy"));
      while (count < steps) {
        grow();
      }
      return StepsOnDisk.open(folder.resolve("checkpoints"));
    }

    @Override
    void grow() throws IOException {
      Files.write(file(count), StepsOnDisk.npy(count));
      count++;
    }

    @Override
    void spoilLast() throws IOException {
      byte[] whole = StepsOnDisk.npy(count - 1);
      Files.write(file(count - 1), Arrays.copyOf(whole, whole.length - 7));
    }
  }

  /** One array with an axis of time. */
  @Nested
  class Stack extends SeriesContract {
    @TempDir private Path folder = Path.of(".");
    private int count;

    private Path file() {
      return folder.resolve("all.npy");
    }

    @Override
    SeriesSource source(int steps) throws Exception {
      StepsOnDisk.mask(folder.resolve("mask.npy"));
      count = steps;
      StepsOnDisk.rewrite(file(), StepsOnDisk.stack(steps), steps);
      return StepsOnDisk.open(file());
    }

    @Override
    void grow() throws IOException {
      count++;
      StepsOnDisk.rewrite(file(), StepsOnDisk.stack(count), count);
    }

    @Override
    void spoilLast() throws IOException {
      byte[] whole = StepsOnDisk.stack(count);
      Files.write(file(), Arrays.copyOf(whole, whole.length - 7));
    }
  }

  /** A series that is looked for in memory first; here nothing fits. */
  @Nested
  class Kept extends SeriesContract {
    private final RunFolder folder = new RunFolder();
    @TempDir private Path top = Path.of(".");

    @Override
    SeriesSource source(int steps) throws Exception {
      folder.folder = top;
      SeriesSource source = folder.source(steps);
      KeptSteps kept = new KeptSteps(10);
      Series[] last = new Series[2];
      return () -> {
        Series now = source.latest();
        if (!now.equals(last[0])) {
          last[0] = now;
          last[1] = kept.over(now);
        }
        return last[1];
      };
    }

    @Override
    void grow() throws IOException {
      folder.grow();
    }

    @Override
    void spoilLast() throws IOException {
      folder.spoilLast();
    }
  }
}
