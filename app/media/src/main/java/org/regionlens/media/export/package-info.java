/**
 * From an analysis to files: pictures that carry their parameters, values, JSON. Window and command
 * line write through here, so both write the same bytes; no file carries a time.
 */
package org.regionlens.media.export;
