package org.regionlens.media.input;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files of a case.
 *
 * @param image the picture, only to look at; may be absent
 * @param mask the ground truth
 * @param prediction logits or probabilities
 */
public record CaseFiles(@Nullable Path image, Path mask, Path prediction) {}
