/**
 * The engine's facade and what stands behind it: one pass over the classes of a request, from
 * pixels to losses and maps.
 */
package org.regionlens.engine.analysis;
