package org.regionlens.desktop.status;

import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;

/** Why a map has no value at a pixel (docs/method, "Ignored pixels, no signal, no value"). */
enum NoValue {
  /** The grid has no cell there: a last stride that is not whole. */
  NO_CELL,
  /** No window is centred there, as it would reach over the edge. */
  NO_NEIGHBOURHOOD,
  /** An ignored pixel lies in the window, and such windows are excluded. */
  EXCLUDED,
  /** Labels or prediction are constant. */
  NO_SIGNAL,
  /** The value would be a ratio of next to nothing. */
  NO_PULL,
  /** None of the above. */
  OTHER;

  /** The reason at a pixel where the map is NaN. */
  static NoValue at(SessionResult result, MapValues map, PixelPoint point) {
    LabelMap labels = result.question().subject().labels();
    if (map.id().domain() == MapSpec.Domain.PIXELS) {
      return hasSignal(result) ? OTHER : NO_SIGNAL;
    }
    int row = map.rowOfPixel(point.y());
    int column = map.columnOfPixel(point.x());
    boolean windows = map.id().domain() == MapSpec.Domain.POINTS;
    if (row < 0 || column < 0) {
      return windows ? NO_NEIGHBOURHOOD : NO_CELL;
    }
    boolean excludes = result.question().settings().ignored() == IgnoredPolicy.EXCLUDE;
    if (excludes && windows && holdsIgnored(map.geometry(), labels, row, column)) {
      return EXCLUDED;
    }
    if (!hasSignal(result)) {
      return NO_SIGNAL;
    }
    return map.id().spec().has(MapSpec.Trait.QUOTIENT) ? NO_PULL : OTHER;
  }

  /** The key of the reason's words. */
  String key() {
    return "no-value." + name();
  }

  private static boolean hasSignal(SessionResult result) {
    ClassResult shown = result.shownClass();
    return shown == null
        ? result.analysis().classes().stream().anyMatch(ClassResult::signal)
        : shown.signal();
  }

  /** Whether the window whose first cell this is covers an ignored pixel. */
  private static boolean holdsIgnored(GridGeometry geometry, LabelMap labels, int row, int column) {
    int height = labels.height();
    int width = labels.width();
    int lastRow = row + geometry.radius() - 1;
    int lastColumn = column + geometry.radius() - 1;
    int endY = Math.min(height, geometry.endPixel(lastRow, height));
    int endX = Math.min(width, geometry.endPixel(lastColumn, width));
    for (int y = Math.max(0, geometry.firstPixel(row, height)); y < endY; y++) {
      for (int x = Math.max(0, geometry.firstPixel(column, width)); x < endX; x++) {
        if (labels.isIgnored(y * width + x)) {
          return true;
        }
      }
    }
    return false;
  }
}
