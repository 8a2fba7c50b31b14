/**
 * The bundled scenes: rendered by the program itself from a seed, written as image, masks,
 * prediction and manifest, and loaded from the class path.
 */
package org.regionlens.media.sample;
