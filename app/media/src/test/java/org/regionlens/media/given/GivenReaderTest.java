package org.regionlens.media.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossTraits.ValueMap;
import org.regionlens.engine.Samples;
import org.regionlens.media.npy.NpyWriter;
import org.regionlens.media.reading.InputException;

class GivenReaderTest {
  private static final GivenReader READER = new GivenReader();

  @TempDir private Path folder = Path.of(".");

  private static Logits logits(int channels) {
    List<Samples> planes = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      planes.add(Samples.of(new float[6]));
    }
    return new Logits(2, 3, planes);
  }

  private static byte[] npy(int... shape) throws IOException {
    int size = 1;
    for (int each : shape) {
      size *= each;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = i - 4;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyWriter.writeFloats(out, shape, List.of(Samples.of(values)));
    return out.toByteArray();
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path archive(String name, String... keys) throws IOException {
    Path path = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String key : keys) {
        zip.putNextEntry(new ZipEntry(key + ".npy"));
        zip.write(key.equals("map") ? npy(2, 3) : npy(2, 2, 3));
      }
    }
    return path;
  }

  @Test
  void anArrayIsTheGradientOfAMean() throws Exception {
    Loss.Given given = READER.read("mine", file("g.npy", npy(1, 2, 2, 3)), null, logits(2));
    assertThat(given.name()).isEqualTo("mine");
    assertThat(given.sign()).isEqualTo(Loss.Given.Sign.GRADIENT);
    assertThat(given.reduction()).isEqualTo(Loss.Given.Reduction.MEAN);
    assertThat(given.arrays().gradient().get(1).toDoubles()).containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(given.traits().map()).isEqualTo(ValueMap.NONE);
  }

  @ParameterizedTest
  @CsvSource({"2x3", "1x2x3", "1x1x2x3"})
  void oneChannelNeedsNoAxisOfItsOwn(String shape) throws Exception {
    int[] sizes = Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
    Loss.Given given = READER.read("mine", file("g.npy", npy(sizes)), null, logits(1));
    assertThat(given.arrays().gradient()).hasSize(1);
  }

  @Test
  void aMapMayStandBesideIt() throws Exception {
    Path gradient = file("g.npy", npy(2, 2, 3));
    assertThat(READER.read("a", gradient, file("m.npy", npy(2, 3)), logits(2)).traits().map())
        .isEqualTo(ValueMap.PIXELS);
    assertThat(READER.read("a", gradient, file("m.npy", npy(2, 2, 3)), logits(2)).traits().map())
        .isEqualTo(ValueMap.PIXELS_OF_CLASSES);
    Path both = archive("both.npz", "gradient", "map");
    assertThat(READER.read("a", both, null, logits(2)).arrays().map()).hasSize(1);
    Path only = archive("only.npz", "dz");
    assertThat(READER.read("a", only, null, logits(2)).arrays().map()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3x2x3", "2x3x2", "2x3", "2x2x3x1"})
  void anotherShapeIsSaid(String shape) throws Exception {
    int[] sizes = Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
    Path path = file("g.npy", npy(sizes));
    assertThatThrownBy(() -> READER.read("mine", path, null, logits(2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("g.npy has the shape [" + shape.replace("x", ", ") + "]")
        .hasMessageContaining("[2, 2, 3]");
  }

  @Test
  void whatCannotBeReadIsSaid() throws Exception {
    Path several = archive("several.npz", "a", "b");
    assertThatThrownBy(() -> READER.read("mine", several, null, logits(2)))
        .hasMessageContaining("several.npz holds several arrays and none called gradient: a, b");
    Path text = file("g.txt", "no array".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> READER.read("mine", text, null, logits(2)))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> READER.read("mine", folder.resolve("none.npy"), null, logits(2)))
        .isInstanceOf(InputException.class);
    Path good = file("g.npy", npy(2, 2, 3));
    assertThatThrownBy(() -> READER.read("dice", good, null, logits(2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is a loss called dice already");
  }
}
