/**
 * Two things side by side: pinned settings (A) against the present ones (B), or a second prediction
 * against the open one; every map, profile and number, and their differences.
 */
package org.regionlens.desktop.compare;
