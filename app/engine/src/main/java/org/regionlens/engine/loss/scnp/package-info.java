/** BCE of each pixel's worst neighbour. */
package org.regionlens.engine.loss.scnp;
