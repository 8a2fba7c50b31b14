/** Tests of the changed prediction in the window. */
package org.regionlens.desktop.whatif;
