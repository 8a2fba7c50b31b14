package org.regionlens.engine.analysis;

import org.regionlens.engine.GridGeometry;
import org.regionlens.engine.MapSpec;

/** How many values the parts and maps of a request have. */
record PartSizes(GridGeometry geometry) {

  int of(Part part) {
    return switch (part.stage()) {
      case PIXELS, GRADIENTS -> size(MapSpec.Domain.PIXELS);
      case FORMS -> size(MapSpec.Domain.POINTS);
      case PULLS -> size(MapSpec.Domain.GRID);
    };
  }

  int size(MapSpec.Domain domain) {
    return height(domain) * width(domain);
  }

  int height(MapSpec.Domain domain) {
    return switch (domain) {
      case PIXELS -> geometry.imageHeight();
      case GRID -> geometry.gridHeight();
      case POINTS -> geometry.pointHeight();
    };
  }

  int width(MapSpec.Domain domain) {
    return switch (domain) {
      case PIXELS -> geometry.imageWidth();
      case GRID -> geometry.gridWidth();
      case POINTS -> geometry.pointWidth();
    };
  }
}
