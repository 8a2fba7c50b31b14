package org.regionlens.scenes.street;

import org.jspecify.annotations.Nullable;

/**
 * The field of a front that a place lies in.
 *
 * @param column bay along the street, from 0
 * @param floor 0 is the ground floor
 * @param x place along the street from the middle of the bay, metres
 * @param y place above the floor, metres
 * @param opening its window or door, if it has one
 */
record FacadeBay(int column, int floor, double x, double y, @Nullable Opening opening) {}
