/** From values to colours: colour maps, ranges, and the scale that joins them. */
package org.regionlens.media.colour;
