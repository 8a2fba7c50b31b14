/** Charts of the studies as nodes of the window, drawn by the renderer that also writes files. */
package org.regionlens.desktop.chart;
