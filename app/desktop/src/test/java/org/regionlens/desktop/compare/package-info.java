/** Tests of the comparison of two answers. */
package org.regionlens.desktop.compare;
