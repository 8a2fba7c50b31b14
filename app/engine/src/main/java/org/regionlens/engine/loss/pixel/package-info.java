/** Losses that weigh the cross-entropy of every pixel for itself: ce, top-k, focal. */
package org.regionlens.engine.loss.pixel;
