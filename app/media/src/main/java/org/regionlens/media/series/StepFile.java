package org.regionlens.media.series;

import java.nio.file.Path;
import org.regionlens.engine.series.StepId;

/**
 * A step that is a file.
 *
 * @param id its number, and the file's name as label
 * @param file where its prediction is
 */
record StepFile(StepId id, Path file) {}
