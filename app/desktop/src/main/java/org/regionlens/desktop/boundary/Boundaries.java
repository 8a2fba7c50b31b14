package org.regionlens.desktop.boundary;

import java.util.ArrayList;
import java.util.List;
import org.regionlens.engine.distance.FilledLabels;
import org.regionlens.engine.distance.SignedDistance;
import org.regionlens.engine.edge.DistanceBands;
import org.regionlens.engine.work.Work;

/** The signed distances of every pixel to the boundaries of some classes; immutable. */
public final class Boundaries {
  private final BoundaryQuestion question;
  private final FilledLabels labels;
  private final List<SignedDistance> distances;

  private Boundaries(
      BoundaryQuestion question, FilledLabels labels, List<SignedDistance> distances) {
    this.question = question;
    this.labels = labels;
    this.distances = distances;
  }

  /**
   * Measures.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static Boundaries of(BoundaryQuestion question, Work work) {
    FilledLabels labels = FilledLabels.of(question.labels(), work);
    List<SignedDistance> distances = new ArrayList<>();
    for (int index : question.classes()) {
      work.check();
      distances.add(SignedDistance.of(labels.inside(index), labels.height(), labels.width(), work));
    }
    return new Boundaries(question, labels, List.copyOf(distances));
  }

  public BoundaryQuestion question() {
    return question;
  }

  public int width() {
    return labels.width();
  }

  public int height() {
    return labels.height();
  }

  /**
   * The signed distance of a pixel to the boundary of the one class; of several classes, to that of
   * its own. In pixels, inside positive; NaN where there is no boundary.
   *
   * @param pixel row-major index
   */
  public double at(int pixel) {
    if (distances.size() == 1) {
      return at(distances.getFirst(), pixel);
    }
    int own = question.classes().indexOf(labels.at(pixel));
    return own < 0 ? Double.NaN : at(distances.get(own), pixel);
  }

  private static double at(SignedDistance distance, int pixel) {
    return distance.hasBoundary() ? distance.at(pixel) : Double.NaN;
  }

  /** Whether a pixel is ignored: it lies on a band but counts in none. */
  public boolean isVoid(int pixel) {
    return labels.isVoid(pixel);
  }

  /**
   * Whether a valid pixel lies in one of some neighbouring bands, of any of the classes.
   *
   * @param pixel row-major index
   * @param first the first band
   * @param last the last band
   */
  public boolean isIn(int pixel, DistanceBands bands, int first, int last) {
    if (labels.isVoid(pixel)) {
      return false;
    }
    for (SignedDistance distance : distances) {
      if (distance.hasBoundary()) {
        int band = bands.indexOf(distance.at(pixel));
        if (band >= first && band <= last) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds a valid pixel to the bands in which it lies, once a class. */
  public void count(int pixel, DistanceBands bands, long[] counts) {
    if (labels.isVoid(pixel)) {
      return;
    }
    for (SignedDistance distance : distances) {
      if (distance.hasBoundary()) {
        counts[bands.indexOf(distance.at(pixel))]++;
      }
    }
  }
}
