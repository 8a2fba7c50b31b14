/**
 * The formats of files, one {@link org.regionlens.media.format.Format} each, listed in {@link
 * org.regionlens.media.format.Formats}: how a file is told by its first bytes, its endings, what it
 * usually is to a case, and what it holds ({@link org.regionlens.media.format.Stored}). What the
 * numbers mean is decided elsewhere.
 */
package org.regionlens.media.format;
