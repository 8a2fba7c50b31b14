/** From what a file holds to logits: axes, channels, and what the numbers are. */
package org.regionlens.media.prediction;
