/** Distances from every pixel to the boundary of a class, with ignored pixels filled. */
package org.regionlens.engine.distance;
