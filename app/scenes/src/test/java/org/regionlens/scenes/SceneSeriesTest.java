package org.regionlens.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.pairing.CaseFinder;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;
import org.regionlens.scenes.scene.Scene;

class SceneSeriesTest {
  private static SceneSeries cells(int count, boolean voidBand) {
    return new SceneSeries(SceneKinds.find("cells").orElseThrow(), 40, count, voidBand);
  }

  private static Map<String, Long> contents(Path folder) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.put(folder.relativize(file).toString(), hash(file)));
    }
    return found;
  }

  private static long hash(Path file) {
    try {
      long hash = 1;
      for (byte each : Files.readAllBytes(file)) {
        hash = 31 * hash + each;
      }
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theBytesDoNotDependOnTheNumberOfThreads(@TempDir Path one, @TempDir Path three)
      throws IOException {
    cells(4, false).write(one, Work.alone(Cancellation.NEVER));
    cells(4, false).write(three, Work.on(Threads.of(3), Cancellation.NEVER));

    assertThat(contents(one)).hasSize(4 * 3 + 2).isEqualTo(contents(three));
  }

  @Test
  void everyCaseIsFoundByItsImageAndReadsAsRendered(@TempDir Path folder) throws Exception {
    SceneSeries series = cells(2, true);
    series.write(folder, Work.alone(Cancellation.NEVER));

    Map<Role, Path> parts = CaseFinder.propose(folder.resolve("images/cells-00041.png"));
    Case read =
        new CaseLoader(Words.load())
            .load(
                new CaseFiles(
                    parts.get(Role.IMAGE),
                    Objects.requireNonNull(parts.get(Role.MASK)),
                    Objects.requireNonNull(parts.get(Role.PREDICTION))),
                ReadingChoices.defaults());

    Scene scene = SceneKinds.find("cells").orElseThrow().render(41);
    assertThat(read.classes().name(3)).isEqualTo("border");
    assertThat(read.labels().ignored()).hasValue(255);
    for (int i = 0; i < scene.labels().length; i += 17) {
      assertThat(read.labels().at(i)).isEqualTo(scene.labelsWithVoid()[i]);
      assertThat((float) read.logits().plane(2).get(i)).isEqualTo(scene.logits()[2][i]);
    }
  }

  @Test
  void aFileInTheWayIsToldAndNoSceneAfterTheCancellationIsWritten(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> cells(1, false).write(file, Work.alone(Cancellation.NEVER)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> cells(3, false).write(folder, Work.alone(() -> true)))
        .isInstanceOf(CancellationException.class);
    assertThat(folder.resolve("images")).isEmptyDirectory();
  }

  @Test
  void whatIsWholeStaysAndWhatIsMissingIsMade(@TempDir Path folder) throws IOException {
    cells(3, false).write(folder, Work.alone(Cancellation.NEVER));
    Map<String, Long> whole = contents(folder);
    Path kept = Files.writeString(folder.resolve("images/cells-00040.png"), "kept");
    Files.delete(folder.resolve("predictions/cells-00041.npy"));
    Files.writeString(folder.resolve("masks/cells-00041.png"), "half");

    cells(3, false).write(folder, Work.alone(Cancellation.NEVER));

    assertThat(kept).hasContent("kept");
    Map<String, Long> again = contents(folder);
    again.put("images/cells-00040.png", whole.get("images/cells-00040.png"));
    assertThat(again).isEqualTo(whole);
  }

  @Test
  void nothingOfAnotherSeriesIsTakenOver(@TempDir Path folder, @TempDir Path fresh)
      throws IOException {
    cells(3, false).write(folder, Work.alone(Cancellation.NEVER));
    cells(2, true).write(folder, Work.alone(Cancellation.NEVER));
    cells(3, true).write(folder, Work.alone(Cancellation.NEVER));
    cells(3, true).write(fresh, Work.alone(Cancellation.NEVER));

    assertThat(contents(folder)).isEqualTo(contents(fresh));
  }

  @Test
  void noSceneAtAllIsRefused() {
    assertThatThrownBy(() -> cells(0, false)).isInstanceOf(IllegalArgumentException.class);
  }
}
