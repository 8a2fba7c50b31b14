/** How values become colours on the screen: colour maps, ranges, and the look of the overlay. */
package org.regionlens.desktop.display;
