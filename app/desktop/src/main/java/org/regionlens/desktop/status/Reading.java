package org.regionlens.desktop.status;

/**
 * A name and a value of the status line.
 *
 * @param name short, may be empty
 * @param value as written
 * @param shown whether it belongs to a map that a pane shows now
 */
public record Reading(String name, String value, boolean shown) {}
