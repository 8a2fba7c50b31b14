/** Gradients of losses of the user's own, from files. */
package org.regionlens.media.given;
