/** Light, dark, or what the system says. */
package org.regionlens.desktop.theme;
