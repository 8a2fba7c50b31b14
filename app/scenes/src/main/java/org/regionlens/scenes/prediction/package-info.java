/**
 * Predictions with the faults of real segmentation networks: coarse grid, lost thin parts, rounded
 * corners, islands, unsure patches.
 */
package org.regionlens.scenes.prediction;
