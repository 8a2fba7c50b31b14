/** Losses that measure distances from boundaries: boundary, hausdorff, edge-weighted. */
package org.regionlens.engine.loss.edges;
