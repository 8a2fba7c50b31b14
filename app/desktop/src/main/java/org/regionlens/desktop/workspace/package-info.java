/**
 * What is open and how it is looked at, as a whole: saved, opened again, and kept for next time.
 */
package org.regionlens.desktop.workspace;
