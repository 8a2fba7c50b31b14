/** Pictures of the window, made by one command, for looking at and for the documents. */
package org.regionlens.desktop.shots;
