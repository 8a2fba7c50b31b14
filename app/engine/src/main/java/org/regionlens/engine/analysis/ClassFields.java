package org.regionlens.engine.analysis;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.regionlens.engine.ClassResult;
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
  private final Map<Part, Field> fields = new EnumMap<>(Part.class);

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
    if (wanted.contains(Part.PREDICTION)) {
      fields.put(
          Part.PREDICTION,
          (from, length, buffer, scratch) -> kernel.probabilities(pixels, from, length, buffer));
    }
    if (wanted.contains(Part.BCE)) {
      fields.put(
          Part.BCE, (from, length, buffer, scratch) -> kernel.losses(pixels, from, length, buffer));
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
    boolean mi = wanted.contains(Part.MI_CONTRIBUTION);
    // Where labels or prediction are constant q is u, and no window adds to I.
    boolean differs = values.hasSignal() || !frame.points().isComplete();
    boolean fromLabels = wanted.contains(Part.SENSITIVITY_LABELS);
    boolean needsForms =
        (mi && differs)
            || wanted.contains(Part.RMI_CONTRIBUTION)
            || wanted.contains(Part.SENSITIVITY);
    double[] q = needsForms ? values.forms() : new double[0];
    double[] u = (mi && differs) || fromLabels ? values.labelForms() : new double[0];
    ClassResult result = values.result();
    if (mi) {
      fields.put(
          Part.MI_CONTRIBUTION,
          differs
              ? PointMaps.miContribution(q, u, result.mi(), points, work)
              : Field.constant(result.mi()));
    }
    if (wanted.contains(Part.RMI_CONTRIBUTION)) {
      fields.put(
          Part.RMI_CONTRIBUTION,
          PointMaps.rmiContribution(q, result.rmi(), points, weightSum, work));
    }
    if (wanted.contains(Part.SENSITIVITY)) {
      fields.put(Part.SENSITIVITY, PointMaps.sensitivity(q, weightSum));
    }
    if (fromLabels) {
      fields.put(Part.SENSITIVITY_LABELS, PointMaps.sensitivity(u, weightSum));
    }
  }

  private void addPullParts(Set<Part> wanted) {
    Pulls pulls = values.pulls();
    for (Part part : wanted) {
      fields.put(
          part,
          switch (part) {
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
    if (wanted.contains(Part.GRADIENT_BCE) || wanted.contains(Part.MAGNITUDE_BCE)) {
      putWanted(wanted, Part.GRADIENT_BCE, bceGradient(false));
      putWanted(wanted, Part.MAGNITUDE_BCE, bceGradient(true));
    }
    if (wanted.contains(Part.GRADIENT_RMI) || wanted.contains(Part.MAGNITUDE_RMI)) {
      putWanted(wanted, Part.GRADIENT_RMI, rmiGradient(false));
      putWanted(wanted, Part.MAGNITUDE_RMI, rmiGradient(true));
    }
  }

  private void putWanted(Set<Part> wanted, Part part, Field field) {
    if (wanted.contains(part)) {
      fields.put(part, field);
    }
  }

  private Field bceGradient(boolean magnitude) {
    return new Slopes.OfBce(
        values.pixelKernel(), values.pixels(), values.frame().facts().valid() + 1.0, magnitude);
  }

  private Field rmiGradient(boolean magnitude) {
    return values.hasSignal()
        ? new Slopes.OfRmi(values.pixelKernel(), values.pixels(), values.gradient(), magnitude)
        : Field.constant(0);
  }
}
