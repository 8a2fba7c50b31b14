package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.sample.SamplePrediction;

/** Reads cases, in the background. */
public interface CaseReader {

  /**
   * A case of files.
   *
   * @param base gives what the files do not; null where they hold mask and prediction
   * @param cancellation asked now and then
   * @param progress hears how far it has come
   * @throws InputException if the files cannot be used; the message is one sentence
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Case read(
      @Nullable Case base,
      Map<Role, Path> files,
      ReadingChoices choices,
      Cancellation cancellation,
      Progress progress)
      throws InputException;

  /**
   * A bundled sample.
   *
   * @param scene the name of its scene
   * @param prediction which of its predictions
   * @param voidBand whether its mask leaves a band along every boundary undecided
   */
  record Sample(String scene, SamplePrediction prediction, boolean voidBand) {}

  /**
   * The bundled samples, those of a scene together, the usual one first; the first of all is opened
   * at the start.
   */
  List<Sample> samples();

  /** Opens a bundled sample. */
  Case read(Sample sample) throws InputException;

  /** Whether a path is that of a file that comes with the program. */
  default boolean isBundled(Path path) {
    return false;
  }
}
