package org.regionlens.engine.study;

import org.regionlens.engine.whatif.WhatIfNumber;

/**
 * A change of the prediction as a parameter of a sweep.
 *
 * @param number which change
 */
public record WhatIfParameter(WhatIfNumber number) implements SweepParameter {

  @Override
  public String commandName() {
    return number.commandName();
  }

  @Override
  public SweepCase at(SweepCase base, double value) {
    return base.with(base.whatIf().with(number, value));
  }
}
