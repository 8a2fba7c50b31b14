package org.regionlens.scenes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.text.Words;
import org.regionlens.scenes.scene.SceneRenderer;

/** How the scenes that come with the program are made. */
public final class BundledScenes {
  /** The seeds are chosen by eye among the first dozens. */
  private static final List<BundledSample> ALL =
      List.of(
          // Wires against the sky, a crossing, shops, clouds.
          new BundledSample(kind("street"), 16, "street", true),
          new BundledSample(kind("street-evening"), 2, "street", false),
          // Cells that divide, a gap, a field out of focus.
          new BundledSample(kind("cells"), 9, "cells", false),
          // Two farms, a wood on the bank, every crop.
          new BundledSample(kind("fields"), 3, "fields", false));

  private BundledScenes() {}

  private static SceneRenderer kind(String name) {
    return SceneKinds.find(name).orElseThrow();
  }

  /** Names of the scenes, as their folders are called. */
  static List<String> names() {
    return ALL.stream().map(BundledSample::name).toList();
  }

  /**
   * Renders every scene again and writes it below a folder, one folder each: the same pixels and
   * values as those that come with the program. Logits of trained networks are copied.
   *
   * @param words says what to look for in each
   * @param out the folder; made if it is not there
   * @param networks the folder that docs/samples/train.py has filled, whose logits are taken and
   *     scored; null for those that come with the program
   * @throws IOException if a file cannot be written
   * @throws InputException if logits cannot be read
   */
  public static void write(Words words, Path out, @Nullable Path networks)
      throws IOException, InputException {
    SampleWriter writer =
        new SampleWriter(
            networks == null
                ? new BundledNetworks()
                : new TrainedNetworks(networks, new CaseLoader(words)));
    for (BundledSample sample : ALL) {
      String lookFor = words.get("sample.look-for." + sample.name());
      writer.write(sample, lookFor, out.resolve(sample.name()));
    }
  }
}
