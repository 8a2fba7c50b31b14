/**
 * Which files belong together by their names: the parts of a case, and the files before and after.
 */
package org.regionlens.media.pairing;
