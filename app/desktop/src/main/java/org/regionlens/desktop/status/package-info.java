/** The status lines: what is under the cursor, and what the losses are. */
package org.regionlens.desktop.status;
