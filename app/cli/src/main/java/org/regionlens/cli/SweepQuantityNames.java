package org.regionlens.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.regionlens.engine.study.SweepQuantity;

/** The values of {@code --quantities}. */
final class SweepQuantityNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(SweepQuantity.values()).map(SweepQuantity::commandName).iterator();
  }
}
