package org.regionlens.cli;

import java.util.Iterator;
import org.regionlens.engine.study.Quantity;

/** The values of {@code --quantities}. */
final class QuantityNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Quantity.standard().stream().map(Quantity::commandName).iterator();
  }
}
