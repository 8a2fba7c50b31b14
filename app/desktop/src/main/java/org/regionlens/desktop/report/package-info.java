/**
 * The window for a report on a folder: which folder, how far it is, where the page lies, and which
 * cases were left out.
 */
package org.regionlens.desktop.report;
