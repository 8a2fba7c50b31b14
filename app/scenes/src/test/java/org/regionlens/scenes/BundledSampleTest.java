package org.regionlens.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseContents;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.sample.SampleFiles;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.sample.SamplePrediction;
import org.regionlens.media.sample.SampleResources;
import org.regionlens.media.sample.SampleScene;
import org.regionlens.media.text.Words;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.VoidBand;

/** What is bundled is what the generator renders, today and on this machine. */
class BundledSampleTest {
  private static final Map<String, Scene> RENDERED = new ConcurrentHashMap<>();

  private final SampleLibrary library = new SampleLibrary(Words.load());

  static List<String> names() {
    return SampleLibrary.names();
  }

  private static Manifest manifest(String name) {
    try (InputStream stream = resource(name, "manifest.json")) {
      return new ObjectMapper().readValue(stream, Manifest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scene rendered(String name) {
    return RENDERED.computeIfAbsent(
        name, kind -> SceneKinds.find(kind).orElseThrow().render(manifest(kind).seed()));
  }

  private static InputStream resource(String name, String file) {
    return Objects.requireNonNull(
        BundledSampleTest.class.getResourceAsStream("/sample-images/" + name + "/" + file), file);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSameSeedGivesTheSamePixelsAndValues(String name) {
    Manifest manifest = manifest(name);
    boolean imagined = SampleLibrary.predictions(name).contains(SamplePrediction.IMAGINED);
    assertThat(
            Manifest.of(
                rendered(name), imagined, manifest.networks(), library.scene(name).lookFor()))
        .as("raise the generator's version and write the samples again after a wanted change")
        .isEqualTo(manifest);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theBundledFilesDecodeToWhatIsRendered(String name) throws Exception {
    Scene scene = rendered(name);
    Case plain = library.load(name);
    Case withVoid = library.load(name, SampleLibrary.predictions(name).getFirst(), true);

    assertThat(Objects.requireNonNull(plain.image()).pixels()).isEqualTo(scene.argb());
    assertThat(labels(plain)).isEqualTo(scene.labels());
    assertThat(labels(withVoid)).isEqualTo(scene.labelsWithVoid());
    assertThat(withVoid.labels().ignored()).hasValue(VoidBand.VOID);
    assertThat(plain.logits().channels()).isEqualTo(scene.classes().size());
    for (int c = 0; c < scene.classes().size(); c++) {
      assertThat(plain.classes().name(c)).isEqualTo(scene.classes().get(c).name());
      assertThat(plain.classes().argb(c)).isEqualTo(scene.classes().get(c).argb());
    }
  }

  private static int[] labels(Case c) {
    int[] labels = new int[c.labels().width() * c.labels().height()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = c.labels().at(i);
    }
    return labels;
  }

  @ParameterizedTest
  @MethodSource("names")
  void masksArePalettePicturesWithTheLabelsAsIndices(String name) throws IOException {
    Scene scene = rendered(name);
    for (boolean band : new boolean[] {true, false}) {
      String file = band ? SampleFiles.MASK : SampleFiles.MASK_NO_VOID;
      int[] expected = band ? scene.labelsWithVoid() : scene.labels();
      try (InputStream stream = resource(name, file)) {
        byte[] bytes = stream.readAllBytes();
        assertThat(bytes[25]).as("IHDR colour type: palette").isEqualTo((byte) 3);
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(image.getColorModel()).isInstanceOf(IndexColorModel.class);
        int[] indices =
            image
                .getRaster()
                .getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        assertThat(indices).isEqualTo(expected);
        assertThat(image.getRGB(0, 0))
            .isEqualTo(
                expected[0] == VoidBand.VOID
                    ? 0xFFE0E0C0
                    : scene.classes().get(expected[0]).argb());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void bothNetworksComeWithTheScoresThatTheProgramGivesThem(String name) throws Exception {
    NetworkNotes notes = Objects.requireNonNull(manifest(name).networks());
    assertThat(notes.predictions())
        .extracting(NetworkNotes.Logits::file)
        .containsExactly(SamplePrediction.BCE.file(), SamplePrediction.RMI.file());
    LogitsScores scores = new LogitsScores();
    for (NetworkNotes.Logits each : notes.files()) {
      assertThat(scores.of(with(name, each.file()), each.file(), each.trained(), each.steps()))
          .isEqualTo(each);
    }
  }

  private static Case with(String name, String file) throws Exception {
    return new CaseLoader(Words.load())
        .load(
            new CaseContents(
                name,
                null,
                SampleResources.content(name, SampleFiles.MASK_NO_VOID),
                SampleResources.content(name, file),
                SampleResources.content(name, SampleFiles.CLASSES)),
            ReadingChoices.defaults());
  }

  @Test
  void oneSceneShowsFiveMomentsOfTrainingEachBetterThanTheFirst() {
    List<SampleScene> series =
        library.scenes().stream().filter(scene -> !scene.series().isEmpty()).toList();
    assertThat(series).hasSize(1);
    SampleScene scene = series.getFirst();
    assertThat(scene.series()).hasSize(5).isSorted();
    List<NetworkNotes.Logits> moments =
        Objects.requireNonNull(manifest(scene.name()).networks()).series();
    assertThat(moments).extracting(NetworkNotes.Logits::steps).isSorted().doesNotHaveDuplicates();
    assertThat(moments.stream().skip(1))
        .allMatch(moment -> moment.meanIou() > moments.getFirst().meanIou());
    for (String file : scene.series()) {
      assertThat(library.content(Path.of("sample-images", scene.name()).resolve(file))).isPresent();
    }
  }

  @Test
  void whatIsBundledIsWhatIsMade() {
    assertThat(BundledScenes.names()).isEqualTo(SampleLibrary.names());
  }

  @Test
  void writingAgainGivesTheBundledFolders(@TempDir Path folder) throws Exception {
    BundledScenes.write(Words.load(), folder, null);

    long total = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        total += Files.size(file);
        Path path = folder.relativize(file);
        String inside = path.subpath(1, path.getNameCount()).toString().replace('\\', '/');
        try (InputStream stream = resource(path.getName(0).toString(), inside)) {
          if (!inside.endsWith(".png")) {
            assertThat(Files.readAllBytes(file)).as(inside).isEqualTo(stream.readAllBytes());
          }
        }
      }
    }
    assertThat(total).as("bytes of all samples").isLessThan(25_000_000);
    assertThat(folder).isDirectoryContaining("glob:**/street");
  }
}
