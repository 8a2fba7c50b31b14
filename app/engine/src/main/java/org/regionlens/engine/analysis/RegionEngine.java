package org.regionlens.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.InvalidInputException;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.ScalarKernel;
import org.regionlens.engine.nd4j.Nd4jKernel;
import org.regionlens.engine.work.Work;

/** The engine's facade: losses and maps of a prediction against a mask. Safe for many threads. */
public final class RegionEngine {
  private static final System.Logger LOG = System.getLogger(RegionEngine.class.getName());

  private final RmiKernel kernel;

  /**
   * @param choice which kernel does the expensive sums
   * @throws UnsupportedOperationException if this build has no such kernel; the message says what
   *     to choose instead
   */
  public RegionEngine(KernelChoice choice) {
    this.kernel =
        switch (choice) {
          case AUTO, SCALAR -> new ScalarKernel();
          case ND4J -> new Nd4jKernel();
          case SIMD ->
              throw new UnsupportedOperationException(
                  "This build has no simd kernel: choose auto, scalar or nd4j.");
        };
    LOG.log(System.Logger.Level.DEBUG, "kernel: {0}", kernel.name());
  }

  /** The kernel in use, by name: never {@code auto}. */
  public String kernelName() {
    return kernel.name();
  }

  /**
   * Computes the losses of all classes and the maps asked for.
   *
   * @throws InvalidInputException if labels and prediction do not belong together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Analysis analyse(AnalysisRequest request, Cancellation cancellation) {
    Work work = Work.alone(cancellation);
    work.check();
    RequestFrame frame = RequestFrame.of(request);
    MapCollector collector = new MapCollector(request, frame.geometry());
    List<ClassResult> results = new ArrayList<>();
    double bce = 0;
    double rmi = 0;
    for (int channel = 0; channel < request.logits().channels(); channel++) {
      work.check();
      ClassAnalysis analysis = new ClassAnalysis(frame, channel, kernel, work);
      results.add(analysis.result());
      bce += analysis.bceLoss();
      rmi += analysis.result().rmi();
      if (collector.wants(analysis.result().index())) {
        collector.add(analysis);
      }
    }
    double lambda = request.settings().lambda();
    double total = lambda * bce + (1 - lambda) * rmi;
    return new Analysis(request, bce, rmi, total, results, frame.geometry(), collector.maps());
  }
}
