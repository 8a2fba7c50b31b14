/**
 * Signed distances to the boundary of the shown class, or of every class: for the status line, and
 * to find the pixels of a band.
 */
package org.regionlens.desktop.boundary;
