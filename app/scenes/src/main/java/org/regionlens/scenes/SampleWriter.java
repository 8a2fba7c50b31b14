package org.regionlens.scenes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.sample.SampleFiles;
import org.regionlens.scenes.scene.Scene;

/** Writes a scene as a folder: picture, masks, predictions, classes, manifest. */
final class SampleWriter {
  private final NetworkSource networks;

  SampleWriter(NetworkSource networks) {
    this.networks = networks;
  }

  /**
   * Renders a scene and writes its files, over those that are there.
   *
   * @param lookFor what to look for, for the manifest
   * @throws IOException if a file cannot be written
   * @throws InputException if logits of a network cannot be read
   */
  void write(BundledSample sample, String lookFor, Path folder) throws IOException, InputException {
    Scene scene = sample.renderer().render(sample.seed());
    Files.createDirectories(folder);
    SceneFiles.writePicture(scene, folder.resolve(SampleFiles.IMAGE));
    SceneFiles.writeMask(scene, scene.labelsWithVoid(), folder.resolve(SampleFiles.MASK));
    SceneFiles.writeMask(scene, scene.labels(), folder.resolve(SampleFiles.MASK_NO_VOID));
    if (sample.imagined()) {
      SceneFiles.writeLogits(scene, folder.resolve(SampleFiles.PREDICTION));
    }
    List<Manifest.ClassEntry> classes =
        scene.classes().stream().map(Manifest.ClassEntry::of).toList();
    SceneFiles.writeJson(classes, folder.resolve(SampleFiles.CLASSES));
    @Nullable NetworkNotes notes = networks.copy(sample, folder).orElse(null);
    SceneFiles.writeJson(
        Manifest.of(scene, sample.imagined(), notes, lookFor),
        folder.resolve(SampleFiles.MANIFEST));
  }
}
