package org.regionlens.desktop.session;

import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;

/** The engine as the session sees it. */
@FunctionalInterface
public interface Analyser {

  /**
   * Computes losses and maps.
   *
   * @throws org.regionlens.engine.InvalidInputException if labels and prediction do not belong
   *     together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Analysis analyse(AnalysisRequest request, Cancellation cancellation);
}
