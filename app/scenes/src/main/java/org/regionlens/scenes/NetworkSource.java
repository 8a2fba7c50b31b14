package org.regionlens.scenes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.regionlens.media.reading.InputException;

/** Where the logits of the trained networks come from: training cannot be done again in passing. */
interface NetworkSource {
  /**
   * Puts the logits for a scene into its folder, where mask and picture are already.
   *
   * @return what the manifest says of them; nothing if there are none
   */
  Optional<NetworkNotes> copy(BundledSample sample, Path folder) throws IOException, InputException;
}
