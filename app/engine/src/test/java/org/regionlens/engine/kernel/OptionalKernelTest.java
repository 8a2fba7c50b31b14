package org.regionlens.engine.kernel;

import org.junit.jupiter.api.Tag;
import org.regionlens.engine.support.Kernels;

/** The kernel of a part that is on the class path only when that part's build runs the tests. */
@Tag(Kernels.OF_AN_OPTIONAL_PART)
class OptionalKernelTest extends RmiKernelContract {
  OptionalKernelTest() {
    super(Kernels.optional().orElseThrow());
  }
}
