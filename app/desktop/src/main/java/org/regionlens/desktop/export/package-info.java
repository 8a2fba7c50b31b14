/** Writing pictures of what the panes show: the same bytes as the command line writes. */
package org.regionlens.desktop.export;
