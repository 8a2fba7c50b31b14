package org.regionlens.engine.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.kernel.RmiKernel;

/** Which kernels a test of all of them runs on. */
public final class Kernels {
  /**
   * Tag of the tests that run once for each kernel of {@link #tested()}: the part that brings
   * another kernel runs them too, with that kernel alone.
   */
  public static final String TESTED = "kernels";

  /** Tag of the tests that need a kernel of an optional part. */
  public static final String OF_AN_OPTIONAL_PART = "optional-kernel";

  /** Set by the build of an optional part, whose tests leave the engine's own kernels out. */
  private static final boolean OPTIONAL_ALONE = Boolean.getBoolean("regionlens.optional.kernel");

  private Kernels() {}

  /** The kernel of an optional part, if its jar is on the class path. */
  public static Optional<RmiKernel> optional() {
    return ServiceLoader.load(RmiKernel.class).findFirst();
  }

  /** For {@code @MethodSource}: the engine's own kernels, and that of an optional part if there. */
  public static List<KernelChoice> tested() {
    List<KernelChoice> tested = new ArrayList<>();
    if (!OPTIONAL_ALONE) {
      tested.add(KernelChoice.SIMD);
      tested.add(KernelChoice.SCALAR);
    }
    if (OPTIONAL_ALONE || optional().isPresent()) {
      tested.add(KernelChoice.ND4J);
    }
    return tested;
  }
}
