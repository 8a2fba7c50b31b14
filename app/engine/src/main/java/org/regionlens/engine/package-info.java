/**
 * The engine's front: what goes in ({@link org.regionlens.engine.LabelMap}, {@link
 * org.regionlens.engine.Logits}, {@link org.regionlens.engine.Settings}), what comes out ({@link
 * org.regionlens.engine.Analysis}) and the facade between ({@link
 * org.regionlens.engine.RegionEngine}). No file, window or AWT type is known here.
 */
package org.regionlens.engine;
