/** Tests of the package of the same name. */
package org.regionlens.desktop.chart;
