/** Packs the program with a Java of its own; run by the profile {@code installer}. */
package org.regionlens.installer;
