/** Losses of the user's own: the gradient of an image, as it was given. */
package org.regionlens.engine.loss.given;
