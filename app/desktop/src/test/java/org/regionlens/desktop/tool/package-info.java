/** Tests of the tools of the panes. */
package org.regionlens.desktop.tool;
