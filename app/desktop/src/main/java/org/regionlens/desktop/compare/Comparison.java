package org.regionlens.desktop.compare;

import org.regionlens.engine.difference.EdgeDifference;
import org.regionlens.media.input.Case;

/**
 * Both sides compared.
 *
 * @param a the case of A
 * @param b the case of B
 * @param difference B − A
 */
record Comparison(Case a, Case b, EdgeDifference difference) {

  /** The same for another width of what is near. */
  Comparison near(int index) {
    return index == difference.near()
        ? this
        : new Comparison(a, b, EdgeDifference.of(difference.a(), difference.b(), index));
  }
}
