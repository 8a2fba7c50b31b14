package org.regionlens.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.inverse.InvertMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.cascade.ChainWeights;
import org.regionlens.engine.kernel.Scatter;
import org.regionlens.engine.rmi.RegionModel;

/** From the scatter matrices of one class to its loss, d = R²: own loops, EJML, ND4J's LAPACK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-modules=jdk.incubator.vector",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class SmallSolveBenchmark {
  private static final double RIDGE = 5e-4;
  private static final int POINTS = 4096;

  @Param({"1", "3", "5", "10"})
  int radius = 3;

  private Scatter scatter = scatterOf(1);

  /** Draws the scatter matrices, and checks that all three ways give the same loss. */
  @Setup
  public void prepare() {
    scatter = scatterOf(radius);
    double own = ownLoops();
    if (Math.abs(own - ejml()) > 1e-9 * Math.abs(own)
        || Math.abs(own - nd4j()) > 1e-9 * Math.abs(own)) {
      throw new IllegalStateException(own + ", " + ejml() + ", " + nd4j());
    }
  }

  @Benchmark
  public double ownLoops() {
    ChainWeights chain = ChainWeights.of(new Cascade.Off(), radius);
    return RegionModel.fit(
            scatter,
            RIDGE,
            chain,
            residual -> {
              throw new IllegalStateException("well conditioned by construction");
            })
        .loss();
  }

  @Benchmark
  public double ejml() {
    int d = radius * radius;
    DMatrixRMaj b = new DMatrixRMaj(d, d, true, scatter.prediction().clone());
    DMatrixRMaj yp = new DMatrixRMaj(d, d, true, scatter.cross().clone());
    DMatrixRMaj m = new DMatrixRMaj(d, d, true, scatter.labels().clone());
    addDiagonal(b);
    addDiagonal(m);
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(d);
    DMatrixRMaj kt = new DMatrixRMaj(d, d);
    solver.setA(b);
    solver.solve(CommonOps_DDRM.transpose(yp, null), kt);
    CommonOps_DDRM.multAdd(-1, yp, kt, m);
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(d, true);
    cholesky.decompose(m);
    DMatrixRMaj l = cholesky.getT(null);
    double sum = 0;
    for (int j = 0; j < d; j++) {
      sum += Math.log(l.get(j, j));
    }
    return sum / d;
  }

  @Benchmark
  public double nd4j() {
    int d = radius * radius;
    INDArray eye = Nd4j.eye(d).castTo(DataType.DOUBLE).muli(RIDGE);
    INDArray b = Nd4j.createFromArray(scatter.prediction()).reshape(d, d).add(eye);
    INDArray yp = Nd4j.createFromArray(scatter.cross()).reshape(d, d);
    INDArray k = yp.mmul(InvertMatrix.invert(b, false));
    INDArray m =
        Nd4j.createFromArray(scatter.labels()).reshape(d, d).add(eye).subi(k.mmul(yp.transpose()));
    // Its Cholesky refuses a matrix that is symmetric only up to rounding.
    m = m.add(m.transpose()).muli(0.5);
    INDArray l = Nd4j.linalg().cholesky(m);
    double sum = 0;
    for (int j = 0; j < d; j++) {
      sum += Math.log(l.getDouble(j, j));
    }
    return sum / d;
  }

  private static void addDiagonal(DMatrixRMaj a) {
    for (int k = 0; k < a.numRows; k++) {
      a.add(k, k, RIDGE);
    }
  }

  private static Scatter scatterOf(int radius) {
    int d = radius * radius;
    Random random = new Random(5);
    double[] yy = new double[d * d];
    double[] pp = new double[d * d];
    double[] yp = new double[d * d];
    double[] y = new double[d];
    double[] p = new double[d];
    for (int n = 0; n < POINTS; n++) {
      for (int k = 0; k < d; k++) {
        y[k] = random.nextGaussian();
        p[k] = 0.7 * y[k] + 0.3 * random.nextGaussian();
      }
      for (int k = 0; k < d; k++) {
        for (int l = 0; l < d; l++) {
          yy[k * d + l] += y[k] * y[l];
          pp[k * d + l] += p[k] * p[l];
          yp[k * d + l] += y[k] * p[l];
        }
      }
    }
    return new Scatter(new double[d], new double[d], yy, pp, yp);
  }
}
