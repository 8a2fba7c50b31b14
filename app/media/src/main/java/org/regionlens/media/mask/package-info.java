/** From what a file holds to labels: which reading, which table of classes, and why. */
package org.regionlens.media.mask;
