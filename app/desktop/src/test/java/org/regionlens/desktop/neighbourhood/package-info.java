/** Tests of the neighbourhood of a pixel. */
package org.regionlens.desktop.neighbourhood;
