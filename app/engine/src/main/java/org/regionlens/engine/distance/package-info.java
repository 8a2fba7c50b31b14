/**
 * Exact distances to the boundary of a region, and labels whose void is filled (docs/method,
 * "Edges").
 */
package org.regionlens.engine.distance;
