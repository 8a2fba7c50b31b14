/**
 * Cells of a culture that touch each other, as a fluorescence microscope shows them: stained actin,
 * tubulin and nuclei.
 */
package org.regionlens.scenes.cells;
