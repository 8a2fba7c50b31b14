package org.regionlens.media.input;

import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.InputContent;

/**
 * The files of a case, read.
 *
 * @param name how the case is called
 * @param image the picture, or null
 * @param mask the ground truth
 * @param prediction logits or probabilities
 * @param classes the table of classes ({@code classes.json}), or null
 */
public record CaseContents(
    String name,
    @Nullable InputContent image,
    InputContent mask,
    InputContent prediction,
    @Nullable InputContent classes) {}
