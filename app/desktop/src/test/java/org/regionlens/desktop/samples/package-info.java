/** Tests of the menu of samples. */
package org.regionlens.desktop.samples;
