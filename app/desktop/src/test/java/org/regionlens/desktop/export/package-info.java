/** Tests of exports. */
package org.regionlens.desktop.export;
