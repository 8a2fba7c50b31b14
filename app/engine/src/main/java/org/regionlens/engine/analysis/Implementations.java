package org.regionlens.engine.analysis;

import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.bce.ScalarPixels;
import org.regionlens.engine.cascade.CascadeRows;
import org.regionlens.engine.cascade.ScalarCascadeRows;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.ScalarKernel;
import org.regionlens.engine.simd.SimdCascadeRows;
import org.regionlens.engine.simd.SimdKernel;
import org.regionlens.engine.simd.SimdPixels;

/**
 * Who does the expensive sums: the one place where a choice becomes classes. Those of the Vector
 * API are named in one method alone, so that none is loaded where its module is missing.
 *
 * @param windows sums over windows
 * @param pixels one by one
 * @param cascades rows of maps that a cascade runs over
 */
record Implementations(RmiKernel windows, PixelKernel pixels, CascadeRows cascades) {
  private static final System.Logger LOG = System.getLogger(Implementations.class.getName());

  /** Whether it was said that the vectors are missing: once is enough, whatever is opened. */
  private static final AtomicBoolean SAID_MISSING = new AtomicBoolean();

  /** The incubating module of the Vector API. */
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  /**
   * The implementations that a choice stands for on this machine.
   *
   * @throws UnsupportedOperationException if this machine lacks what the choice needs; the message
   *     says what helps
   */
  static Implementations of(KernelChoice choice) {
    Implementations chosen =
        switch (choice) {
          case AUTO -> vectorsAreThere() ? vectors() : insteadOfVectors();
          case SIMD -> {
            if (!vectorsAreThere()) {
              throw new UnsupportedOperationException(
                  "The simd kernel needs Java's vector module: start Java with --add-modules "
                      + VECTOR_MODULE
                      + ", or choose auto, scalar or nd4j.");
            }
            yield vectors();
          }
          case SCALAR -> plain();
          case ND4J ->
              new Implementations(
                  ofAnOptionalPart(choice), new ScalarPixels(), new ScalarCascadeRows());
        };
    LOG.log(
        System.Logger.Level.DEBUG,
        "kernel: {0}, pixels: {1}",
        chosen.windows.name(),
        chosen.pixels.name());
    return chosen;
  }

  private static boolean vectorsAreThere() {
    return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
  }

  private static Implementations insteadOfVectors() {
    if (!SAID_MISSING.getAndSet(true)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Java''s vector module is missing, so sums take several times longer: start Java with"
              + " --add-modules {0}.",
          VECTOR_MODULE);
    }
    return plain();
  }

  /** Kernels that bring large libraries are parts of their own, found only when asked for. */
  private static RmiKernel ofAnOptionalPart(KernelChoice choice) {
    for (RmiKernel kernel :
        ServiceLoader.load(RmiKernel.class, Implementations.class.getClassLoader())) {
      if (kernel.name().equals(choice.commandName())) {
        return kernel;
      }
    }
    throw new UnsupportedOperationException(
        "The "
            + choice.commandName()
            + " kernel is an optional part that is not installed here: build Region Lens from its"
            + " sources to have it, or choose auto, simd or scalar.");
  }

  private static Implementations plain() {
    return new Implementations(new ScalarKernel(), new ScalarPixels(), new ScalarCascadeRows());
  }

  private static Implementations vectors() {
    return new Implementations(new SimdKernel(), new SimdPixels(), new SimdCascadeRows());
  }
}
