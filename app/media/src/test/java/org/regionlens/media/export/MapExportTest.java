package org.regionlens.media.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
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
import org.regionlens.media.input.Case;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

class MapExportTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final int HEIGHT = 23;
  private static final int WIDTH = 31;

  private final Case shown = TestCases.blobs(HEIGHT, WIDTH, 3, 1);
  private final MapExport export = new MapExport(new FileOutput(WORDS), WORDS);

  private Analysis analysis(MapRef id) {
    Settings pooled = Settings.defaults().withPooling(PoolingMode.AVERAGE, 3);
    return TestCases.analyse(shown, pooled, new ClassSelection.One(2), Precision.FLOAT, id);
  }

  private byte[] bytes(ExportForm form) {
    return export.bytes(
        new Shown.Answer(shown, analysis(StandardMaps.MI_CONTRIBUTION)),
        PictureRequest.of(StandardMaps.MI_CONTRIBUTION, OptionalInt.of(2)),
        form);
  }

  private void assertDrawn(float[] written) {
    MapValues values =
        Objects.requireNonNull(
            analysis(StandardMaps.MI_CONTRIBUTION).map(StandardMaps.MI_CONTRIBUTION));
    float[] drawn = new float[HEIGHT * WIDTH];
    int none = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = (float) values.atPixel(i / WIDTH, i % WIDTH);
      none += Float.isNaN(drawn[i]) ? 1 : 0;
    }
    assertThat(none).isPositive().isLessThan(drawn.length);
    assertThat(written).isEqualTo(drawn);
  }

  @Test
  void tiffHoldsTheValuesAndTheirParameters() throws IOException {
    byte[] tiff = bytes(ExportForm.TIFF);
    var raster = ImageIO.read(new ByteArrayInputStream(tiff)).getRaster();
    assertThat(raster.getWidth()).isEqualTo(WIDTH);
    assertDrawn(raster.getSamples(0, 0, WIDTH, HEIGHT, 0, (float[]) null));
    assertThat(new String(tiff, StandardCharsets.ISO_8859_1))
        .contains("\"map\" : \"mi-contribution\"")
        .contains("\"pool\" : \"average\"");
  }

  @Test
  void npyHoldsTheValues() throws UnreadableException {
    NumberArray array = NpyReader.read(MemorySegment.ofArray(bytes(ExportForm.NPY)));
    assertThat(array.type()).isEqualTo(ElementType.FLOAT32);
    assertThat(array.shapeText()).isEqualTo("[" + HEIGHT + ", " + WIDTH + "]");
    double[] values = array.toDoubles();
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    assertDrawn(floats);
  }

  @Test
  void csvHoldsTheValuesInTheCLocale() {
    String[] lines = new String(bytes(ExportForm.CSV), StandardCharsets.US_ASCII).split("\n");
    assertThat(lines).hasSize(HEIGHT);
    float[] values = new float[HEIGHT * WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      String[] numbers = lines[y].split(",");
      assertThat(numbers).hasSize(WIDTH);
      for (int x = 0; x < WIDTH; x++) {
        values[y * WIDTH + x] = numbers[x].equals("nan") ? Float.NaN : Float.parseFloat(numbers[x]);
      }
    }
    assertDrawn(values);
  }

  @Test
  void theOverlayHasNoValues() {
    for (ExportForm form : ExportForm.values()) {
      assertThat(form.holds(StandardMaps.OVERLAY)).isEqualTo(form.isPicture());
      assertThat(form.holds(StandardMaps.BCE)).isTrue();
    }
  }

  private static List<PictureRequest> requests() {
    return List.of(StandardMaps.BCE, StandardMaps.OVERLAY, StandardMaps.VERSUS).stream()
        .map(id -> PictureRequest.of(id, OptionalInt.of(2)))
        .toList();
  }

  @Test
  void aFolderGetsOneFileAMap(@TempDir Path folder) throws IOException, OutputException {
    Path target = folder.resolve("maps");
    List<String> heard = new ArrayList<>();
    new FolderExport(export, ComparedSide.PRESENT)
        .write(
            target,
            requests(),
            ExportForm.HEATMAP,
            map -> new Shown.Answer(shown, analysis(map)),
            Cancellation.NEVER,
            (file, done, all) -> heard.add(file.getFileName() + " " + done + "/" + all));
    assertThat(heard).hasSize(3).last().asString().endsWith(" 3/3");
    for (PictureRequest request : requests()) {
      Analysis analysis = analysis(request.map());
      String name =
          MapExport.fileName(
              shown,
              new ClassSelection.One(2),
              3,
              ComparedSide.PRESENT,
              request.map(),
              ExportForm.HEATMAP);
      assertThat(name).contains(request.map().commandName()).endsWith("-r3.png");
      assertThat(Files.readAllBytes(target.resolve(name)))
          .isEqualTo(export.bytes(new Shown.Answer(shown, analysis), request, ExportForm.HEATMAP));
    }
  }

  @Test
  void theFilesOfEachSideHaveNamesOfTheirOwn(@TempDir Path folder) throws Exception {
    for (ComparedSide side : ComparedSide.values()) {
      new FolderExport(export, side)
          .write(
              folder,
              requests(),
              ExportForm.HEATMAP,
              map -> new Shown.Answer(shown, analysis(map)),
              Cancellation.NEVER,
              (file, done, all) -> {});
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.toString().replaceAll(".*-r3", "")))
          .as("beside B − A stands the overlay of B")
          .containsExactlyInAnyOrder(
              ".png", ".png", ".png", "-a.png", "-a.png", "-a.png", "-b-a.png", "-b-a.png");
    }
  }

  @Test
  void aCancelledFolderKeepsWhatIsWhole(@TempDir Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    assertThatThrownBy(
            () ->
                new FolderExport(export, ComparedSide.PRESENT)
                    .write(
                        folder,
                        requests(),
                        ExportForm.FIGURE,
                        map -> new Shown.Answer(shown, analysis(map)),
                        () -> written.size() == 2,
                        (file, done, all) -> written.add(file)))
        .isInstanceOf(CancellationException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrderElementsOf(written).hasSize(2);
    }
  }
}
