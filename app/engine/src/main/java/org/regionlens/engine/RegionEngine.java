package org.regionlens.engine;

/** The engine's facade: losses and maps of a prediction against a mask. Safe for many threads. */
public final class RegionEngine {
  private final KernelChoice kernel;

  /**
   * @param choice which kernel does the expensive sums
   * @throws UnsupportedOperationException if this build has no such kernel; the message says what
   *     to choose instead
   */
  public RegionEngine(KernelChoice choice) {
    this.kernel = choice;
  }

  /** The kernel in use, by name: never {@code auto}. */
  public String kernelName() {
    return kernel.commandName();
  }

  /**
   * Computes the losses of all classes and the maps asked for.
   *
   * @throws InvalidInputException if labels and prediction do not belong together
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Analysis analyse(AnalysisRequest request, Cancellation cancellation) {
    cancellation.check();
    throw new IllegalStateException("to come");
  }
}
