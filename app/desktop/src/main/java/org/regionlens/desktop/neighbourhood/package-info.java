/**
 * The neighbourhood of one pixel: its window, the pulls on it from either side, and how far a
 * cascade carries it.
 */
package org.regionlens.desktop.neighbourhood;
