package org.regionlens.desktop.session;

import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;

/** The engine as the session sees it. */
@FunctionalInterface
public interface Analyser {

  /**
   * Computes losses and maps.
   *
   * @param progress hears how far it has come, on any thread
   * @throws org.regionlens.engine.InvalidInputException if labels and prediction do not belong
   *     together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Analysis analyse(AnalysisRequest request, Cancellation cancellation, Progress progress);

  /** The same, and nobody hears how far it has come. */
  default Analysis analyse(AnalysisRequest request, Cancellation cancellation) {
    return analyse(request, cancellation, Progress.NONE);
  }
}
