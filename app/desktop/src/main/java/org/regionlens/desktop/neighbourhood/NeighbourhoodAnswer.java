package org.regionlens.desktop.neighbourhood;

import java.util.Optional;
import org.regionlens.engine.neighbourhood.Neighbourhood;

/**
 * The neighbourhood of a pixel.
 *
 * @param question what was asked
 * @param found empty where the pixel belongs to no cell of the grid
 */
record NeighbourhoodAnswer(NeighbourhoodQuestion question, Optional<Neighbourhood> found) {}
