/**
 * Pictures as plain arrays, and their decoding from PNG and JPEG. AWT types do not leave this
 * package.
 */
package org.regionlens.media.image;
