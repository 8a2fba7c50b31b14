/**
 * The linked panes: what each shows, one viewport and one cross-hair for all, and the canvas that
 * paints only what is visible.
 */
package org.regionlens.desktop.pane;
