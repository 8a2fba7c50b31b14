/**
 * Time as an axis of a case: one prediction at several moments, whatever they come from, and the
 * moments that stay in memory.
 */
package org.regionlens.engine.series;
