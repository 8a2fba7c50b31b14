package org.regionlens.engine.analysis;

import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapId;

/** How many values the parts and maps of a request have. */
record PartSizes(GridGeometry geometry) {

  int of(Part part) {
    return switch (part.stage()) {
      case PIXELS, GRADIENTS -> size(MapId.Domain.PIXELS);
      case FORMS -> size(MapId.Domain.POINTS);
      case PULLS -> size(MapId.Domain.GRID);
    };
  }

  int size(MapId.Domain domain) {
    return height(domain) * width(domain);
  }

  int height(MapId.Domain domain) {
    return switch (domain) {
      case PIXELS -> geometry.imageHeight();
      case GRID -> geometry.gridHeight();
      case POINTS -> geometry.pointHeight();
    };
  }

  int width(MapId.Domain domain) {
    return switch (domain) {
      case PIXELS -> geometry.imageWidth();
      case GRID -> geometry.gridWidth();
      case POINTS -> geometry.pointWidth();
    };
  }
}
