/** The sweep: quantities of the losses and the edges against one parameter or two, as a chart. */
package org.regionlens.desktop.sweep;
