package org.regionlens.engine.study;

import org.regionlens.engine.Loss;
import org.regionlens.engine.LossId;
import org.regionlens.engine.Parameter;

/**
 * A number of a loss as a parameter of a sweep, such as {@code focal.gamma}.
 *
 * @param id of the first loss of the case that is of this row
 * @param name of its parameter
 */
public record LossParameter(LossId id, String name) implements SweepParameter {

  /**
   * @throws IllegalArgumentException if the loss has no such parameter, or it is no number
   */
  public LossParameter {
    if (id == LossId.RMI || !(id.parameter(name) instanceof Parameter.Numeric)) {
      throw new IllegalArgumentException(
          "The %s of %s is no number that a sweep can change.".formatted(name, id.commandName()));
    }
  }

  @Override
  public String commandName() {
    return id.commandName() + "." + name;
  }

  @Override
  public SweepCase at(SweepCase base, double value) {
    Loss loss =
        base.allLosses().stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no %s whose %s could change: add it to the losses."
                            .formatted(id.commandName(), name)));
    return base.with(loss, loss.with(name, value));
  }
}
