/** Undo and redo of everything that a person sets. */
package org.regionlens.desktop.history;
