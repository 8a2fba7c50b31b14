/** Structural similarity of labels and probabilities. */
package org.regionlens.engine.loss.ssim;
