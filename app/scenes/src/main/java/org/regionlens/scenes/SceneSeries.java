package org.regionlens.scenes;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.work.Work;
import org.regionlens.media.sample.SampleFiles;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.SceneRenderer;
import org.regionlens.scenes.scene.VoidBand;

/**
 * Many scenes of a kind, from consecutive seeds: {@code images/}, {@code masks/} and {@code
 * predictions/} with files of the same names, so that each case is found by any of its files.
 *
 * @param kind what is rendered
 * @param firstSeed the seed of the first scene
 * @param count how many scenes, ≥ 1
 * @param voidBand whether the masks leave a band along every boundary undecided
 */
public record SceneSeries(SceneRenderer kind, long firstSeed, int count, boolean voidBand) {
  private static final String IMAGES = "images";
  private static final String MASKS = "masks";
  private static final String PREDICTIONS = "predictions";
  private static final ObjectMapper JSON = new ObjectMapper();

  public SceneSeries {
    if (count < 1) {
      throw new IllegalArgumentException("At least one scene is needed, not " + count + ".");
    }
  }

  /** What the folder says of itself. */
  @JsonPropertyOrder({
    "scene",
    "made",
    "generatorVersion",
    "firstSeed",
    "count",
    "voidBand",
    "ignoredLabel",
    "classes"
  })
  private record Note(
      String scene,
      String made,
      int generatorVersion,
      long firstSeed,
      int count,
      boolean voidBand,
      int ignoredLabel,
      List<Manifest.ClassEntry> classes) {
    /** What a folder says; null if it says nothing that can be read. */
    static @Nullable Note read(Path manifest) {
      try {
        return JSON.readValue(Files.readAllBytes(manifest), Note.class);
      } catch (IOException e) {
        return null;
      }
    }
  }

  /** The name that the files of a scene share: its kind and its seed. */
  public String name(long seed) {
    return String.format(Locale.ROOT, "%s-%05d", kind.name(), seed);
  }

  /**
   * Renders and writes them, several at a time; the same bytes on one thread and on many. Scenes
   * that the same series has left there whole, when it was stopped, stay as they are.
   *
   * @param out the folder; made if it is not there
   * @throws IOException if a file cannot be written
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public void write(Path out, Work work) throws IOException {
    for (String folder : List.of(IMAGES, MASKS, PREDICTIONS)) {
      Files.createDirectories(out.resolve(folder));
    }
    Note note = note();
    Path manifest = out.resolve(SampleFiles.MANIFEST);
    if (!note.equals(Note.read(manifest))) {
      // Nothing of another series may be taken for a scene of this one.
      for (int i = 0; i < count; i++) {
        Files.deleteIfExists(prediction(firstSeed + i, out));
      }
    }
    SceneFiles.writeJson(note.classes(), out.resolve(MASKS).resolve(SampleFiles.CLASSES));
    SceneFiles.writeJson(note, manifest);
    try {
      work.forEach(count, i -> writeScene(firstSeed + i, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Note note() {
    return new Note(
        kind.name(),
        "Rendered by Region Lens (region-lens samples --count), seeds firstSeed …"
            + " firstSeed + count − 1.",
        Manifest.GENERATOR_VERSION,
        firstSeed,
        count,
        voidBand,
        VoidBand.VOID,
        kind.classes().stream().map(Manifest.ClassEntry::of).toList());
  }

  private Path prediction(long seed, Path out) {
    return out.resolve(PREDICTIONS).resolve(name(seed) + ".npy");
  }

  /** The prediction comes last, in one move: a scene is whole as soon as it has one. */
  private void writeScene(long seed, Path out) {
    Path prediction = prediction(seed, out);
    if (Files.exists(prediction)) {
      return;
    }
    Scene scene = kind.render(seed);
    String name = name(seed);
    int[] labels = voidBand ? scene.labelsWithVoid() : scene.labels();
    try {
      SceneFiles.writePicture(scene, out.resolve(IMAGES).resolve(name + ".png"));
      SceneFiles.writeMask(scene, labels, out.resolve(MASKS).resolve(name + ".png"));
      SceneFiles.writeLogits(scene, prediction);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
