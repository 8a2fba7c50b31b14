package org.regionlens.scenes.cells;

import java.util.List;

/**
 * A cell.
 *
 * @param body its outline where nothing is in its way, in cells of the fine grid
 * @param nuclei one nucleus, two in some cells, or two plates of a dividing one
 * @param dividing rounded up, its chromosomes packed
 * @param actin how strongly it is stained, about 1
 * @param tubulin how strongly it is stained, about 1
 * @param dna how strongly it is stained, about 1
 */
record Cell(
    Outline body,
    List<Outline> nuclei,
    boolean dividing,
    double actin,
    double tubulin,
    double dna) {}
