/**
 * How numbers and names are written on the screen, in the reader's locale, and what becomes of what
 * is typed.
 */
package org.regionlens.desktop.text;
