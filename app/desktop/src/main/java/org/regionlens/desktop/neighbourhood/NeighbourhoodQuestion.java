package org.regionlens.desktop.neighbourhood;

import java.util.Set;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.Question;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.ClassSelection;

/**
 * What happens at a pixel.
 *
 * @param asked what the panes show, of one class
 * @param point the pixel
 */
record NeighbourhoodQuestion(Question asked, PixelPoint point) {

  /** The class whose neighbourhood it is. */
  int classIndex() {
    return ((ClassSelection.One) asked.classes()).index();
  }

  AnalysisRequest request() {
    return asked.request(Set.of());
  }
}
