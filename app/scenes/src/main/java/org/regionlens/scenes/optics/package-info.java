/**
 * From linear light to an 8-bit picture: soft lens, falling-off corners, tone curve, sensor noise.
 */
package org.regionlens.scenes.optics;
