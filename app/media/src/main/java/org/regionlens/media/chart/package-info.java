/**
 * Charts of studies: profiles by distance, sweeps, histograms, tables. A chart is a value; the
 * renderer draws it in any size and either theme and tells where its plots lie.
 */
package org.regionlens.media.chart;
