/** Tests of the sweep in the window. */
package org.regionlens.desktop.sweep;
