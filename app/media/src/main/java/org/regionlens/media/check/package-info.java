/** What looks wrong about how files were read, and the choices that may mend it. */
package org.regionlens.media.check;
