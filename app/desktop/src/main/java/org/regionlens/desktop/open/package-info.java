/** Opening: from menu and by drop, guessing which file is image, mask or prediction. */
package org.regionlens.desktop.open;
