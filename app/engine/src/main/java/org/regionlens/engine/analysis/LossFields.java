package org.regionlens.engine.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.Loss;
import org.regionlens.engine.LossNumbers;
import org.regionlens.engine.loss.ChannelFields;
import org.regionlens.engine.loss.LossContext;
import org.regionlens.engine.loss.LossResult;
import org.regionlens.engine.loss.registry.LossFunctions;
import org.regionlens.engine.map.Field;
import org.regionlens.engine.work.Work;

/**
 * What a request needs the classes together for: all losses but BCE and RMI, and in a softmax's
 * case also the slopes of these, as every class moves the others' probabilities. Used by one
 * thread.
 */
final class LossFields {
  private final RequestFrame frame;
  private final LossContext context;
  private final Work work;
  private final Map<Loss, LossResult> results = new HashMap<>();
  private List<ClassValues> classes = List.of();

  LossFields(RequestFrame frame, Work work) {
    this.frame = frame;
    this.context = frame.losses();
    this.work = work;
  }

  /** The classes, all of them, from which slopes of a softmax's case are made. */
  void give(List<ClassValues> all) {
    classes = List.copyOf(all);
  }

  /** Whether slopes of BCE and RMI need the values of all classes. */
  boolean needsAllClasses() {
    return context.isOfSoftmax();
  }

  /** Whether a part comes from here. */
  boolean makes(Part part) {
    return !part.isBasic() || (part.stage() == Part.Stage.GRADIENTS && context.isOfSoftmax());
  }

  /** A part of a channel. */
  Field field(Part part, int channel) {
    Loss loss = part.loss();
    if (loss == null) {
      throw new IllegalArgumentException(part + " belongs to no loss.");
    }
    Field field =
        switch (part.kind()) {
          case VALUE -> result(loss).map(channel);
          case SLOPE, MAGNITUDE ->
              part.isBasic() ? onLogits(loss, channel) : result(loss).slope(channel);
          default -> throw new IllegalArgumentException(part + " is a part of RMI alone.");
        };
    return part.kind() == Part.Kind.MAGNITUDE ? Slopes.magnitude(field) : field;
  }

  private Field onLogits(Loss loss, int channel) {
    boolean bce = loss.equals(BasicLosses.BCE);
    Field[] onMargins = new Field[classes.size()];
    work.forEach(
        onMargins.length, i -> onMargins[i] = ClassFields.slope(classes.get(i), bce, false));
    return context.onLogits(
        bce ? loss : frame.request().settings().rmi(),
        ChannelFields.of(List.of(onMargins)),
        channel);
  }

  LossNumbers numbers(Loss loss) {
    LossResult result = result(loss);
    return new LossNumbers(loss, result.value(), result.perClass(), result.denominator());
  }

  private LossResult result(Loss loss) {
    work.check();
    return results.computeIfAbsent(loss, each -> LossFunctions.of(each, context));
  }
}
