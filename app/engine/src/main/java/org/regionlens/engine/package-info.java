/**
 * The engine's vocabulary: what goes in ({@link org.regionlens.engine.LabelMap}, {@link
 * org.regionlens.engine.Logits}, {@link org.regionlens.engine.Settings}) and what comes out ({@link
 * org.regionlens.engine.Analysis}). The facade between stands in {@code engine.analysis}. No file,
 * window or AWT type is known here.
 */
package org.regionlens.engine;
