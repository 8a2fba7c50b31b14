package org.regionlens.scenes.raster;

/**
 * The bit of a surface that is seen in a quarter of a pixel.
 *
 * @param x its place, metres
 * @param y its place, metres
 * @param z its place, metres
 * @param depth distance from the camera along z, metres
 * @param px column, pixels
 * @param py row, pixels
 * @param rayX sideways slope of the line of sight, dx/dz
 * @param rayY upward slope of the line of sight, dy/dz
 * @param size the width of one pixel at this depth, metres
 */
public record Fragment(
    double x,
    double y,
    double z,
    double depth,
    double px,
    double py,
    double rayX,
    double rayY,
    double size) {}
