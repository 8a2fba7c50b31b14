/** What a drag in the panes does: moves the picture, selects a region, or paints. */
package org.regionlens.desktop.tool;
