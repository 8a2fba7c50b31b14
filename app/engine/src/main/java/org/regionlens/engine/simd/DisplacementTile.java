package org.regionlens.engine.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of products of two maps at a square of neighbouring displacements, held in registers: every
 * value that is loaded takes part in as many sums as the square is wide.
 */
enum DisplacementTile {
  /** 3 × 3 displacements: nine sums. */
  SMALL(3) {
    @Override
    void addRow(double[] sums, double[] a, int aAt, double[] b, int bAt, int stride, int columns) {
      DoubleVector s00 = DoubleVector.fromArray(LANES, sums, 0);
      DoubleVector s01 = DoubleVector.fromArray(LANES, sums, LENGTH);
      DoubleVector s02 = DoubleVector.fromArray(LANES, sums, 2 * LENGTH);
      DoubleVector s10 = DoubleVector.fromArray(LANES, sums, 3 * LENGTH);
      DoubleVector s11 = DoubleVector.fromArray(LANES, sums, 4 * LENGTH);
      DoubleVector s12 = DoubleVector.fromArray(LANES, sums, 5 * LENGTH);
      DoubleVector s20 = DoubleVector.fromArray(LANES, sums, 6 * LENGTH);
      DoubleVector s21 = DoubleVector.fromArray(LANES, sums, 7 * LENGTH);
      DoubleVector s22 = DoubleVector.fromArray(LANES, sums, 8 * LENGTH);
      for (int x = 0; x < columns; x += LENGTH) {
        DoubleVector a0 = DoubleVector.fromArray(LANES, a, aAt + x);
        DoubleVector a1 = DoubleVector.fromArray(LANES, a, aAt + x - stride);
        DoubleVector a2 = DoubleVector.fromArray(LANES, a, aAt + x - 2 * stride);
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bAt + x);
        s00 = a0.fma(b0, s00);
        s10 = a1.fma(b0, s10);
        s20 = a2.fma(b0, s20);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bAt + x + 1);
        s01 = a0.fma(b1, s01);
        s11 = a1.fma(b1, s11);
        s21 = a2.fma(b1, s21);
        DoubleVector b2 = DoubleVector.fromArray(LANES, b, bAt + x + 2);
        s02 = a0.fma(b2, s02);
        s12 = a1.fma(b2, s12);
        s22 = a2.fma(b2, s22);
      }
      s00.intoArray(sums, 0);
      s01.intoArray(sums, LENGTH);
      s02.intoArray(sums, 2 * LENGTH);
      s10.intoArray(sums, 3 * LENGTH);
      s11.intoArray(sums, 4 * LENGTH);
      s12.intoArray(sums, 5 * LENGTH);
      s20.intoArray(sums, 6 * LENGTH);
      s21.intoArray(sums, 7 * LENGTH);
      s22.intoArray(sums, 8 * LENGTH);
    }
  },

  /** 5 × 5 displacements: as many sums as a wide register file holds. */
  LARGE(5) {
    @Override
    void addRow(double[] sums, double[] a, int aAt, double[] b, int bAt, int stride, int columns) {
      DoubleVector s00 = DoubleVector.fromArray(LANES, sums, 0);
      DoubleVector s01 = DoubleVector.fromArray(LANES, sums, LENGTH);
      DoubleVector s02 = DoubleVector.fromArray(LANES, sums, 2 * LENGTH);
      DoubleVector s03 = DoubleVector.fromArray(LANES, sums, 3 * LENGTH);
      DoubleVector s04 = DoubleVector.fromArray(LANES, sums, 4 * LENGTH);
      DoubleVector s10 = DoubleVector.fromArray(LANES, sums, 5 * LENGTH);
      DoubleVector s11 = DoubleVector.fromArray(LANES, sums, 6 * LENGTH);
      DoubleVector s12 = DoubleVector.fromArray(LANES, sums, 7 * LENGTH);
      DoubleVector s13 = DoubleVector.fromArray(LANES, sums, 8 * LENGTH);
      DoubleVector s14 = DoubleVector.fromArray(LANES, sums, 9 * LENGTH);
      DoubleVector s20 = DoubleVector.fromArray(LANES, sums, 10 * LENGTH);
      DoubleVector s21 = DoubleVector.fromArray(LANES, sums, 11 * LENGTH);
      DoubleVector s22 = DoubleVector.fromArray(LANES, sums, 12 * LENGTH);
      DoubleVector s23 = DoubleVector.fromArray(LANES, sums, 13 * LENGTH);
      DoubleVector s24 = DoubleVector.fromArray(LANES, sums, 14 * LENGTH);
      DoubleVector s30 = DoubleVector.fromArray(LANES, sums, 15 * LENGTH);
      DoubleVector s31 = DoubleVector.fromArray(LANES, sums, 16 * LENGTH);
      DoubleVector s32 = DoubleVector.fromArray(LANES, sums, 17 * LENGTH);
      DoubleVector s33 = DoubleVector.fromArray(LANES, sums, 18 * LENGTH);
      DoubleVector s34 = DoubleVector.fromArray(LANES, sums, 19 * LENGTH);
      DoubleVector s40 = DoubleVector.fromArray(LANES, sums, 20 * LENGTH);
      DoubleVector s41 = DoubleVector.fromArray(LANES, sums, 21 * LENGTH);
      DoubleVector s42 = DoubleVector.fromArray(LANES, sums, 22 * LENGTH);
      DoubleVector s43 = DoubleVector.fromArray(LANES, sums, 23 * LENGTH);
      DoubleVector s44 = DoubleVector.fromArray(LANES, sums, 24 * LENGTH);
      for (int x = 0; x < columns; x += LENGTH) {
        DoubleVector a0 = DoubleVector.fromArray(LANES, a, aAt + x);
        DoubleVector a1 = DoubleVector.fromArray(LANES, a, aAt + x - stride);
        DoubleVector a2 = DoubleVector.fromArray(LANES, a, aAt + x - 2 * stride);
        DoubleVector a3 = DoubleVector.fromArray(LANES, a, aAt + x - 3 * stride);
        DoubleVector a4 = DoubleVector.fromArray(LANES, a, aAt + x - 4 * stride);
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bAt + x);
        s00 = a0.fma(b0, s00);
        s10 = a1.fma(b0, s10);
        s20 = a2.fma(b0, s20);
        s30 = a3.fma(b0, s30);
        s40 = a4.fma(b0, s40);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bAt + x + 1);
        s01 = a0.fma(b1, s01);
        s11 = a1.fma(b1, s11);
        s21 = a2.fma(b1, s21);
        s31 = a3.fma(b1, s31);
        s41 = a4.fma(b1, s41);
        DoubleVector b2 = DoubleVector.fromArray(LANES, b, bAt + x + 2);
        s02 = a0.fma(b2, s02);
        s12 = a1.fma(b2, s12);
        s22 = a2.fma(b2, s22);
        s32 = a3.fma(b2, s32);
        s42 = a4.fma(b2, s42);
        DoubleVector b3 = DoubleVector.fromArray(LANES, b, bAt + x + 3);
        s03 = a0.fma(b3, s03);
        s13 = a1.fma(b3, s13);
        s23 = a2.fma(b3, s23);
        s33 = a3.fma(b3, s33);
        s43 = a4.fma(b3, s43);
        DoubleVector b4 = DoubleVector.fromArray(LANES, b, bAt + x + 4);
        s04 = a0.fma(b4, s04);
        s14 = a1.fma(b4, s14);
        s24 = a2.fma(b4, s24);
        s34 = a3.fma(b4, s34);
        s44 = a4.fma(b4, s44);
      }
      s00.intoArray(sums, 0);
      s01.intoArray(sums, LENGTH);
      s02.intoArray(sums, 2 * LENGTH);
      s03.intoArray(sums, 3 * LENGTH);
      s04.intoArray(sums, 4 * LENGTH);
      s10.intoArray(sums, 5 * LENGTH);
      s11.intoArray(sums, 6 * LENGTH);
      s12.intoArray(sums, 7 * LENGTH);
      s13.intoArray(sums, 8 * LENGTH);
      s14.intoArray(sums, 9 * LENGTH);
      s20.intoArray(sums, 10 * LENGTH);
      s21.intoArray(sums, 11 * LENGTH);
      s22.intoArray(sums, 12 * LENGTH);
      s23.intoArray(sums, 13 * LENGTH);
      s24.intoArray(sums, 14 * LENGTH);
      s30.intoArray(sums, 15 * LENGTH);
      s31.intoArray(sums, 16 * LENGTH);
      s32.intoArray(sums, 17 * LENGTH);
      s33.intoArray(sums, 18 * LENGTH);
      s34.intoArray(sums, 19 * LENGTH);
      s40.intoArray(sums, 20 * LENGTH);
      s41.intoArray(sums, 21 * LENGTH);
      s42.intoArray(sums, 22 * LENGTH);
      s43.intoArray(sums, 23 * LENGTH);
      s44.intoArray(sums, 24 * LENGTH);
    }
  };

  private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;

  /** Lanes of a vector. */
  static final int LENGTH = LANES.length();

  /** Displacements along a side. */
  final int side;

  DisplacementTile(int side) {
    this.side = side;
  }

  /** The tile that covers R displacements each way with the least work. */
  static DisplacementTile covering(int radius) {
    int small = square(Math.ceilDiv(radius, 3)) * 10;
    int large = square(Math.ceilDiv(radius, 5)) * 26;
    return small <= large ? SMALL : LARGE;
  }

  private static int square(int n) {
    return n * n;
  }

  /** Sums that are still spread over the lanes, all 0: [side²][lanes]. */
  double[] sums() {
    return new double[side * side * LENGTH];
  }

  /**
   * Adds a row: {@code sums[j·side + t] += Σ_x a[aAt − j·stride + x] · b[bAt + t + x]}.
   *
   * @param sums spread over the lanes, modified
   * @param a with 0 wherever nothing is to be added, also from {@code columns} up to a whole vector
   * @param stride cells from row to row of {@code a}
   */
  abstract void addRow(
      double[] sums, double[] a, int aAt, double[] b, int bAt, int stride, int columns);

  /** One of the sums: displacement j rows and t columns after the first, j·side + t. */
  static double total(double[] sums, int index) {
    return Rows.inOrder(sums, index * LENGTH, LENGTH);
  }
}
