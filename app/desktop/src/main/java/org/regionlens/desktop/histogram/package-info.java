/** The histogram of the active pane's map, whose handles set the range of the colours. */
package org.regionlens.desktop.histogram;
