/** The bundled scenes: image, masks, predictions and manifest, loaded from the class path. */
package org.regionlens.media.sample;
