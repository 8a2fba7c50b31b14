/** How numbers and names are written on the screen, in the reader's locale. */
package org.regionlens.desktop.text;
