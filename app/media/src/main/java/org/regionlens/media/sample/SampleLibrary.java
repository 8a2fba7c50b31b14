package org.regionlens.media.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.regionlens.media.sample.street.StreetRenderer;

/** The scenes that come with the program. */
public final class SampleLibrary {
  private final List<BundledSample> samples =
      List.of(
          new BundledSample(
              new StreetRenderer(),
              1,
              "Compare the MI contribution with BCE along the wires and posts, on the false car on"
                  + " the road and on the greenery that the prediction sees on a house front."));

  /** Names of the scenes, as their folders are called. */
  public List<String> names() {
    return samples.stream().map(sample -> sample.renderer().name()).toList();
  }

  /**
   * Renders every scene again and writes it below a folder, one folder each: the same pixels and
   * values as those that come with the program.
   *
   * @param out the folder; made if it is not there
   * @throws IOException if a file cannot be written
   */
  public void write(Path out) throws IOException {
    SampleWriter writer = new SampleWriter();
    for (BundledSample sample : samples) {
      Scene scene = sample.renderer().render(sample.seed());
      writer.write(scene, sample.lookFor(), out.resolve(scene.name()));
    }
  }
}
