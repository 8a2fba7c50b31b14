/** One calm line at the top of the window for what went wrong and what helps. */
package org.regionlens.desktop.message;
