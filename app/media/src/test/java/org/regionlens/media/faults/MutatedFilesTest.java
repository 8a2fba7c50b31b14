package org.regionlens.media.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/**
 * Damaged files of every format that is read, as image, mask and prediction: each is read all the
 * same or refused in one sentence that names it, without the words of those who write programs.
 */
class MutatedFilesTest {
  /** Of each file in each role. */
  private static final int MUTATIONS = 12;

  private static final byte[] EXTREMES = {0, -1, 127, -128, 1, '\n', 0x1b};

  private final CaseLoader loader = new CaseLoader(Words.load(Locale.ROOT));

  @TempDir private Path folder = Path.of("");

  /** A file of every format, by its name. */
  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream stream = MutatedFilesTest.class.getResourceAsStream("/rows/rows.zip");
        ZipInputStream entries = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
        if (!each.isDirectory()) {
          String name = each.getName();
          files.put(name.substring(name.lastIndexOf('/') + 1), entries.readAllBytes());
        }
      }
    }
    BufferedImage picture = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
    for (String format : new String[] {"jpg", "bmp", "gif", "png", "tif"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (ImageIO.write(picture, format, out)) {
        files.put("own." + format, out.toByteArray());
      }
    }
    files.put("run.csv", text("img,rle\nown,1 2 5 1\n"));
    files.put(
        "coco.json",
        text(
            "{\"images\":[{\"id\":1,\"file_name\":\"own.png\",\"height\":2,\"width\":4}],"
                + "\"categories\":[{\"id\":1,\"name\":\"a\"}],\"annotations\":[{\"image_id\":1,"
                + "\"category_id\":1,\"segmentation\":{\"size\":[2,4],\"counts\":[2,3,3]}}]}"));
    return files;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    switch (random.nextInt(4)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
      default -> {
        for (int i = 0; i <= random.nextInt(6); i++) {
          int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 64 : 1 << 20));
          bytes[at] =
              random.nextBoolean()
                  ? EXTREMES[random.nextInt(EXTREMES.length)]
                  : (byte) random.nextInt(256);
        }
      }
    }
    return bytes;
  }

  @Test
  void everyDamagedFileIsReadOrRefusedInOneSentence() throws IOException {
    Path mask = Files.write(folder.resolve("good_mask.png"), grey());
    Path prediction = folder.resolve("good.npy");
    Files.write(prediction, logits());
    Random random = new Random(11);
    int refused = 0;
    int all = 0;
    for (Map.Entry<String, byte[]> each : files().entrySet()) {
      Path file = folder.resolve("bad_" + each.getKey());
      for (int i = 0; i < MUTATIONS * 3; i++) {
        Files.write(file, mutated(each.getValue(), random));
        CaseFiles files =
            switch (i % 3) {
              case 0 -> new CaseFiles(file, mask, prediction);
              case 1 -> new CaseFiles(null, file, prediction);
              default -> new CaseFiles(null, mask, file);
            };
        all++;
        try {
          assertThat(loader.load(files, ReadingChoices.defaults()).logits()).isNotNull();
        } catch (InputException e) {
          refused++;
          assertThat(e.getMessage())
              .as("%s, mutation %d", each.getKey(), i)
              .contains("bad_" + each.getKey())
              .endsWith(".")
              .doesNotContainPattern("\\w(Exception|Error)\\b|\\p{Cntrl}|javax?\\.\\w");
        } catch (RuntimeException | Error e) {
          throw new AssertionError(each.getKey() + ", mutation " + i, e);
        }
      }
    }
    assertThat(refused).isGreaterThan(all / 3);
  }

  private static byte[] grey() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage picture = new BufferedImage(4, 2, BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setSample(1, 1, 0, 1);
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  /** Three channels of 2 × 4 zeros in NumPy's format. */
  private static byte[] logits() {
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2, 4), }";
    String padded = header + " ".repeat(118 - header.length() - 1) + "\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
    out.writeBytes(text(padded));
    out.writeBytes(new byte[3 * 2 * 4 * 4]);
    return out.toByteArray();
  }
}
