package org.regionlens.engine.support;

import java.util.Arrays;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.work.Planes;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;

/** Arrays as another request may have left them: a cell that is not written shows in the result. */
public final class UsedPlanes implements Planes {
  private UsedPlanes() {}

  /** Work on the calling thread, never cancelled. */
  public static Work work() {
    return Work.on(Threads.ONE, Cancellation.NEVER, new UsedPlanes());
  }

  @Override
  public double[] take(int length) {
    double[] plane = new double[length];
    Arrays.fill(plane, Double.NaN);
    return plane;
  }

  /** It may be written over at once. */
  @Override
  public void give(double[] plane) {
    Arrays.fill(plane, Double.NaN);
  }
}
