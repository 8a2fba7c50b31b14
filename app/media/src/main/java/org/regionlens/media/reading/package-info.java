/**
 * How files are read: what the user may choose, what is said of each file, what can be wrong with
 * one, and the choices that would help.
 */
package org.regionlens.media.reading;
