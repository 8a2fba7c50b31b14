/** Losses of overlap: Dice and Tversky. */
package org.regionlens.engine.loss.overlap;
