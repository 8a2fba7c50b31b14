package org.regionlens.engine.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.grid.KeptPoints;
import org.regionlens.engine.kernel.Residual;
import org.regionlens.engine.kernel.RmiKernel;
import org.regionlens.engine.kernel.RmiKernelContract;
import org.regionlens.engine.kernel.ScalarKernel;
import org.regionlens.engine.kernel.WindowGrid;
import org.regionlens.engine.support.Scenes;
import org.regionlens.engine.work.Work;

class SimdKernelTest extends RmiKernelContract {
  SimdKernelTest() {
    super(new SimdKernel());
  }

  /** Otherwise a constant prediction would be given rounding for information. */
  @Test
  void noRegressionGivesTheFormsOfTheLabelsToTheLastBit() {
    Random random = new Random(3);
    int d = 9;
    double[] y = random.doubles(40 * 50).map(v -> v < 0.3 ? 1 : 0).toArray();
    double[] p = random.doubles(40 * 50).toArray();
    WindowGrid grid = new WindowGrid(40, 50, 3, y, p, KeptPoints.all(38, 48));
    double[] labelMean = Scenes.noise(random, d);
    double[] predictionMean = Scenes.noise(random, d);
    double[] factor = Scenes.noise(random, d * d);
    Work work = Work.alone(Cancellation.NEVER);
    SimdKernel kernel = new SimdKernel();
    double[] q =
        kernel.quadraticForms(
            grid, new Residual(d, labelMean, predictionMean, new double[d * d]), factor, work);
    double[] u =
        kernel.quadraticForms(grid, new Residual(d, labelMean, predictionMean, null), factor, work);
    assertThat(q).isEqualTo(u);
  }

  /** Labels that begin where a block of columns does meet predictions of the block before. */
  @Test
  void labelsAtTheStartOfABlockMeetTheirNeighboursBeforeIt() {
    int height = 12;
    int width = 130;
    double[] y = new double[height * width];
    for (int i = 0; i < y.length; i++) {
      y[i] = i % width >= 64 && i % width < 70 ? 1 : 0;
    }
    double[] p = new Random(5).doubles(y.length).toArray();
    WindowGrid grid = new WindowGrid(height, width, 3, y, p, KeptPoints.all(height - 2, width - 2));
    Work work = Work.alone(Cancellation.NEVER);
    double[][] cross = new double[2][];
    int i = 0;
    for (RmiKernel kernel : new RmiKernel[] {new SimdKernel(), new ScalarKernel()}) {
      cross[i++] = kernel.scatter(grid, kernel.labelScatter(grid, work), work).cross();
    }
    assertThat(cross[0]).usingComparatorWithPrecision(1e-9).containsExactly(cross[1]);
  }
}
