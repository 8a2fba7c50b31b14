package org.regionlens.cli;

/** The values of {@code --cascade}. */
enum CascadeModel {
  OFF,
  CHAIN,
  DIFFUSION,
  RASTER
}
