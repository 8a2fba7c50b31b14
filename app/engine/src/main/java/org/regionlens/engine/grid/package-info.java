/** From the image to the grid and back: pooling, its adjoint, and the points that are kept. */
package org.regionlens.engine.grid;
