/**
 * Numbers as files of any format hold them: an element type, a shape, and access to the values as
 * they are.
 */
package org.regionlens.media.array;
