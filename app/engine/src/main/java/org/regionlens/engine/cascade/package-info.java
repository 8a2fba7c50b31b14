/** Cascading influence: chain weights in the window, diffusion and raster over the grid. */
package org.regionlens.engine.cascade;
