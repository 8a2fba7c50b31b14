package org.regionlens.media.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.media.Tools;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.text.UnreadableException;

/** Every value of arrays that NumPy wrote, against what NumPy says it wrote. */
class NumpyCrowdTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void keptCrowd() throws IOException, UnreadableException {
    try (InputStream zip = NumpyCrowdTest.class.getResourceAsStream("/npy/crowd.zip")) {
      assertThat(compare(Objects.requireNonNull(zip).readAllBytes())).isEqualTo(72);
    }
  }

  @Test
  void newCrowd() throws IOException, UnreadableException {
    assumeTrue(Tools.hasNumpy(), "needs Python with NumPy");
    Path zip = folder.resolve("crowd.zip");
    Tools.python("npy_crowd.py", zip, 1200, 2026);
    assertThat(compare(Files.readAllBytes(zip))).isEqualTo(1200);
  }

  private static int compare(byte[] zip) throws IOException, UnreadableException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    int count = 0;
    for (String name : files.keySet()) {
      if (name.endsWith(".npy")) {
        byte[] text = Objects.requireNonNull(files.get(name.replace(".npy", ".txt")));
        compare(
            name,
            NpyReader.read(MemorySegment.ofArray(Objects.requireNonNull(files.get(name)))),
            new String(text, StandardCharsets.US_ASCII).lines().toList());
        count++;
      }
    }
    return count;
  }

  private static void compare(String name, NumberArray array, List<String> lines) {
    assertThat(array.shape()).as(name).isEqualTo(shape(lines.getFirst()));
    List<String> values = lines.subList(1, lines.size());
    double[] expected = values.stream().mapToDouble(NumpyCrowdTest::number).toArray();
    // Compared as objects, so that NaN is NaN and −0 is not 0.
    assertThat(array.toDoubles()).as(name).containsExactly(expected);
    if (array.type().fitsFloat()) {
      float[] floats = array.toFloats();
      for (int i = 0; i < floats.length; i++) {
        assertThat(Double.valueOf(floats[i])).as(name).isEqualTo(Double.valueOf(expected[i]));
      }
    }
    if (array.type().isInteger()) {
      BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
      long[] whole =
          values.stream().map(BigInteger::new).mapToLong(v -> v.min(most).longValue()).toArray();
      assertThat(array.toLongs()).as(name).isEqualTo(whole);
    }
  }

  private static int[] shape(String line) {
    return Arrays.stream(line.split(" "))
        .filter(size -> !size.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> text.contains("x") ? Double.parseDouble(text) : new BigInteger(text).doubleValue();
    };
  }
}
