/**
 * The edge profile: maps by distance to the boundary as curves, shares near it as a table, bands
 * that mark their pixels in the panes, and selected pixels shown on the curves.
 */
package org.regionlens.desktop.profile;
