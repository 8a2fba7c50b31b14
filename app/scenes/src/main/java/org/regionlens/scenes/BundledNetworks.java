package org.regionlens.scenes;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.sample.SampleFiles;
import org.regionlens.media.sample.SampleResources;

/** The logits that come with the program, and what their manifest says of them. */
final class BundledNetworks implements NetworkSource {
  @Override
  public Optional<NetworkNotes> copy(BundledSample sample, Path folder) throws IOException {
    Optional<NetworkNotes> notes = notes(sample.name());
    List<NetworkNotes.Logits> files = notes.map(NetworkNotes::files).orElse(List.of());
    for (NetworkNotes.Logits each : files) {
      Path file = folder.resolve(each.file());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (InputStream stream = SampleResources.open(sample.name(), each.file())) {
        byte[] bytes = stream.readAllBytes();
        FileOutput.replace(file, out -> out.write(bytes));
      }
    }
    return notes;
  }

  /** What the manifest of a bundled scene says of its networks. */
  static Optional<NetworkNotes> notes(String scene) {
    if (!SampleResources.exists(scene, SampleFiles.MANIFEST)) {
      return Optional.empty();
    }
    try (InputStream stream = SampleResources.open(scene, SampleFiles.MANIFEST)) {
      return Optional.ofNullable(new ObjectMapper().readValue(stream, Manifest.class).networks());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
