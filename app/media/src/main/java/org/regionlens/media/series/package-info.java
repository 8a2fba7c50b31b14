/**
 * Series of files: a run folder, files numbered by their names, or one array with an axis of time,
 * beside one mask and one image; looked at again and again while they grow.
 */
package org.regionlens.media.series;
