package org.regionlens.engine.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.Loss;
import org.regionlens.engine.bce.ClassPixels;
import org.regionlens.engine.bce.PixelKernel;
import org.regionlens.engine.kernel.Pulls;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.map.PointMaps;
import org.regionlens.engine.map.PullMaps;
import org.regionlens.engine.work.Work;

/** The parts of one class, as fields that are computed when they are read. */
final class ClassFields {
  private final ClassValues values;
  private final Work work;
  private final Map<Part, Field> fields = new HashMap<>();

  private ClassFields(ClassValues values, Work work) {
    this.values = values;
    this.work = work;
  }

  /** The wanted parts, which are of one stage. */
  static Map<Part, Field> of(ClassValues values, Set<Part> wanted, Part.Stage stage, Work work) {
    ClassFields made = new ClassFields(values, work);
    switch (stage) {
      case PIXELS -> made.addPixelParts(wanted);
      case FORMS -> made.addPointParts(wanted);
      case PULLS -> made.addPullParts(wanted);
      case GRADIENTS -> made.addGradientParts(wanted);
    }
    return made.fields;
  }

  private void addPixelParts(Set<Part> wanted) {
    ClassPixels pixels = values.pixels();
    PixelKernel kernel = values.pixelKernel();
    for (Part part : wanted) {
      fields.put(
          part,
          part.loss() instanceof Loss.Bce
              ? (from, length, buffer, scratch) -> kernel.losses(pixels, from, length, buffer)
              : (from, length, buffer, scratch) ->
                  kernel.probabilities(pixels, from, length, buffer));
    }
  }

  private void addPointParts(Set<Part> wanted) {
    RequestFrame frame = values.frame();
    long points = frame.points().count();
    if (points == 0) {
      wanted.forEach(part -> fields.put(part, Field.constant(Double.NaN)));
      return;
    }
    double weightSum = frame.chain().sum();
    // Where labels or prediction are constant q is u, and no window adds to I.
    boolean differs = values.hasSignal() || !frame.points().isComplete();
    boolean mi = differs && isWanted(wanted, Part.Kind.MI_CONTRIBUTION);
    double[] q =
        mi || isWanted(wanted, Part.Kind.VALUE, Part.Kind.SENSITIVITY)
            ? values.forms()
            : new double[0];
    double[] u =
        mi || isWanted(wanted, Part.Kind.SENSITIVITY_LABELS) ? values.labelForms() : new double[0];
    ClassResult result = values.result();
    for (Part part : wanted) {
      fields.put(
          part,
          switch (part.kind()) {
            case MI_CONTRIBUTION ->
                differs
                    ? PointMaps.miContribution(q, u, result.mi(), points, work)
                    : Field.constant(result.mi());
            case VALUE -> PointMaps.rmiContribution(q, result.rmi(), points, weightSum, work);
            case SENSITIVITY -> PointMaps.sensitivity(q, weightSum);
            case SENSITIVITY_LABELS -> PointMaps.sensitivity(u, weightSum);
            default -> throw new IllegalArgumentException(part + " is not made of forms.");
          });
    }
  }

  private static boolean isWanted(Set<Part> wanted, Part.Kind... kinds) {
    return wanted.stream().anyMatch(part -> List.of(kinds).contains(part.kind()));
  }

  private void addPullParts(Set<Part> wanted) {
    Pulls pulls = values.pulls();
    for (Part part : wanted) {
      fields.put(
          part,
          switch (part.kind()) {
            case AGREEING -> PullMaps.agreeing(pulls);
            case OPPOSING -> PullMaps.opposing(pulls);
            case BOTH_SIDES -> PullMaps.bothSides(pulls);
            case STRENGTH -> Field.of(pulls.strength());
            case SAME -> Field.of(pulls.same());
            case OTHER -> Field.of(pulls.other());
            default -> throw new IllegalArgumentException(part + " is not made of pulls.");
          });
    }
  }

  private void addGradientParts(Set<Part> wanted) {
    for (Part part : wanted) {
      boolean magnitude = part.kind() == Part.Kind.MAGNITUDE;
      fields.put(part, slope(values, part.loss() instanceof Loss.Bce, magnitude));
    }
  }

  /** ∂/∂ℓ of a class's BCE or else RMI, ℓ being the logit whose sigmoid is the class's p. */
  static Field slope(ClassValues values, boolean bce, boolean magnitude) {
    if (bce) {
      return new Slopes.OfBce(
          values.pixelKernel(), values.pixels(), values.frame().facts().valid() + 1.0, magnitude);
    }
    return values.hasSignal()
        ? new Slopes.OfRmi(values.pixelKernel(), values.pixels(), values.gradient(), magnitude)
        : Field.constant(0);
  }
}
