/** Flat pictures as planes of numbers: blurs, lines, and distances to curves. */
package org.regionlens.scenes.plane;
