package org.regionlens.engine.loss.lovasz;

import java.util.Arrays;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.loss.LossContext;

/**
 * What every pixel adds to the Jaccard loss of a class, as one pixel after the other becomes wrong,
 * the largest error first, of equal ones the first in row-major order. A pixel of the class adds 1
 * to what is missing, one outside of it 1 to the union; so errors that come after those of all
 * pixels of the class add nothing, and neither do hinges at or below 0: those are not sorted.
 *
 * @param context of the case
 * @param errors e
 */
record JaccardSteps(LossContext context, Errors errors) {

  /** The steps by channel, [H,W] each; 0 where ignored, and of a class without a pixel. */
  double[][] ofClasses() {
    double[][] planes = context.written(errors.fields());
    context.work().forEach(planes.length, channel -> replace(channel, planes[channel]));
    return planes;
  }

  /** Steps in place of errors. */
  private void replace(int channel, double[] plane) {
    ClassPixels pixels = context.pixels(channel);
    int own = context.count(channel);
    boolean hinge = context.channels() == 1;
    double least = hinge ? Double.MIN_VALUE : leastOfClass(pixels, plane);
    FallingOrder order = ordered(pixels, plane, least);
    Arrays.fill(plane, 0);
    if (own == 0 && !hinge) {
      return;
    }
    int[] labels = pixels.labels().values();
    double inside = 0;
    double outside = 0;
    for (int rank = 0; rank < order.size(); rank++) {
      int place = order.place(rank);
      double union = own + outside;
      if (labels[place] == pixels.target()) {
        plane[place] = 1 / union;
        inside++;
      } else {
        // The intersection stays, the union grows by 1; of an empty union the loss jumps to 1.
        plane[place] = union > 0 ? (own - inside) / (union * (union + 1)) : 1;
        outside++;
      }
    }
  }

  /** The smallest error of a pixel of the class. */
  private static double leastOfClass(ClassPixels pixels, double[] errors) {
    int[] labels = pixels.labels().values();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < errors.length; i++) {
      least = labels[i] == pixels.target() ? Math.min(least, errors[i]) : least;
    }
    return least;
  }

  private static FallingOrder ordered(ClassPixels pixels, double[] errors, double least) {
    int[] labels = pixels.labels().values();
    int count = 0;
    for (int i = 0; i < errors.length; i++) {
      count += errors[i] >= least && labels[i] != pixels.ignored() ? 1 : 0;
    }
    FallingOrder order = new FallingOrder(count);
    for (int i = 0; i < errors.length; i++) {
      if (errors[i] >= least && labels[i] != pixels.ignored()) {
        order.add(errors[i], i);
      }
    }
    order.sort();
    return order;
  }
}
