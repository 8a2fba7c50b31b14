/**
 * What happens at the boundaries of a class: signed distances, maps by distance, shares near the
 * boundary, opposition of its two sides, and overlap scores (docs/method, "Edges").
 */
package org.regionlens.engine.edge;
