/** The bundled scenes to choose from: a picture of each, what to look for, its predictions. */
package org.regionlens.desktop.samples;
