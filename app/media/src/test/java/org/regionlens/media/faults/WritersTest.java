package org.regionlens.media.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.media.TestCases;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.FolderExport;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.export.Shown;
import org.regionlens.media.export.ValuesExport;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.session.Sessions;
import org.regionlens.media.text.Words;

/** Whatever is written to a full disk: older files stay as they were, and nothing else is left. */
class WritersTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final Case CASE = TestCases.blobs(20, 30, 2, 1);
  private static final List<MapRef> MAPS = List.of(StandardMaps.BCE, StandardMaps.VERSUS);

  @TempDir private Path folder = Path.of(".");

  /** Writes into a folder. */
  @FunctionalInterface
  interface Writing {
    void into(Path folder) throws Exception;
  }

  record Writer(String name, Writing writing) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Shown shown(ClassSelection classes, Set<MapRef> maps) {
    Analysis analysis =
        TestCases.analyse(
            CASE, Settings.defaults(), classes, Precision.FLOAT, maps.toArray(MapRef[]::new));
    return new Shown.Answer(CASE, analysis);
  }

  static Stream<Writer> writers() {
    MapExport maps = new MapExport(new FileOutput(WORDS), WORDS);
    Shown shown = shown(new ClassSelection.All(), Set.copyOf(MAPS));
    PictureRequest request = PictureRequest.of(StandardMaps.BCE, OptionalInt.empty());
    Stream<Writer> single =
        Stream.of(ExportForm.values())
            .map(
                form ->
                    new Writer(form.id(), to -> maps.write(to.resolve("a"), shown, request, form)));
    Stream<Writer> others =
        Stream.of(
            new Writer(
                "all maps",
                to ->
                    new FolderExport(maps, ComparedSide.PRESENT)
                        .write(
                            to,
                            MAPS.stream()
                                .map(map -> PictureRequest.of(map, OptionalInt.empty()))
                                .toList(),
                            ExportForm.FIGURE,
                            map -> shown,
                            Cancellation.NEVER,
                            (file, done, all) -> {})),
            new Writer(
                "chart",
                to ->
                    new ChartExport(new FileOutput(WORDS), WORDS)
                        .write(to.resolve("a.png"), new byte[9000])),
            new Writer(
                "session",
                to ->
                    new SessionFile(WORDS)
                        .write(to.resolve("a.json"), Sessions.of(to, 2), RecordedPaths.NAMES)),
            new Writer(
                "values of all classes",
                to ->
                    new ValuesExport(new FileOutput(WORDS))
                        .write(
                            to,
                            ((Shown.Answer)
                                    shown(new ClassSelection.Each(), ValuesExport.maps(List.of())))
                                .analysis())));
    return Stream.concat(single, others);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(each, StandardCharsets.ISO_8859_1);
        found.put(folder.relativize(each).toString(), content);
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("writers")
  void aFullDiskLeavesWhatWasThere(Writer writer) throws Exception {
    writer.writing.into(folder);
    Map<String, String> written = files();
    assertThat(written).isNotEmpty();
    for (String each : written.keySet()) {
      Files.writeString(folder.resolve(each), "old");
    }
    Map<String, String> old = files();
    Faults full =
        new Faults() {
          @Override
          public long room() {
            return 100;
          }
        };
    assertThatThrownBy(() -> writer.writing.into(FaultyFileSystem.path(folder, full)))
        .hasMessageContaining("No space left");
    assertThat(files()).isEqualTo(old);
  }
}
