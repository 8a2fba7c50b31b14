package org.regionlens.desktop.status;

/**
 * A name and a value of the status line.
 *
 * @param name short, may be empty
 * @param value as written
 * @param shown whether it belongs to a map that a pane shows now
 * @param tip the name in full words, and what it means; may be empty
 */
public record Reading(String name, String value, boolean shown, String tip) {}
