/** Frames that follow each other, as animated GIF and animated PNG. */
package org.regionlens.media.animation;
