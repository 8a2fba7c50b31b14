package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.TestCases;
import org.regionlens.media.array.ElementType;
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

class ValuesExportTest {

  private static NumberArray read(Path file) throws IOException, UnreadableException {
    return NpyReader.read(MemorySegment.ofArray(Files.readAllBytes(file)));
  }

  @Test
  void writesEveryMapOfEveryClass(@TempDir Path folder)
      throws OutputException, IOException, UnreadableException {
    Settings settings = Settings.defaults().withPooling(PoolingMode.MAXIMUM, 3);
    Analysis analysis =
        TestCases.analyse(
            TestCases.blobs(20, 31, 3, 1),
            settings,
            new ClassSelection.Each(),
            Precision.DOUBLE,
            ValuesExport.maps(List.of()).toArray(new MapRef[0]));
    Path values = folder.resolve("new").resolve("values");
    new ValuesExport(new FileOutput(Words.load(Locale.ROOT))).write(values, analysis);
    try (Stream<Path> files = Files.list(values)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "bce.npy",
              "gradient-rmi.npy",
              "gradient-bce.npy",
              "gradient-total.npy",
              "versus.npy",
              "rmi-contribution.npy",
              "mi-contribution.npy",
              "sensitivity.npy",
              "sensitivity-labels.npy",
              "agreement.npy",
              "opposition.npy",
              "pull-strength.npy",
              "pull-same.npy",
              "pull-other.npy");
    }
    for (String pixels : List.of("bce", "gradient-rmi", "gradient-bce", "gradient-total")) {
      assertThat(read(values.resolve(pixels + ".npy")).shapeText()).isEqualTo("[3, 20, 31]");
    }
    assertThat(read(values.resolve("versus.npy")).shapeText()).isEqualTo("[20, 31]");
    assertThat(read(values.resolve("agreement.npy")).shapeText()).isEqualTo("[3, 7, 11]");
    assertThat(read(values.resolve("sensitivity.npy")).shapeText()).isEqualTo("[3, 5, 9]");
    NumberArray contributions = read(values.resolve("mi-contribution.npy"));
    assertThat(contributions.type()).isEqualTo(ElementType.FLOAT64);
    List<MapValues> planes =
        Objects.requireNonNull(analysis.maps().get(StandardMaps.MI_CONTRIBUTION));
    for (int c = 0; c < 3; c++) {
      assertThat(contributions.select(0, c).toDoubles())
          .isEqualTo(planes.get(c).samples().toDoubles());
    }
  }
}
