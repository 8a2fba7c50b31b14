/** Tests of the area of the studies. */
package org.regionlens.desktop.studies;
