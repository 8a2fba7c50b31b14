/**
 * The words shown to people, kept in one resource file, and what is said alike in several places.
 */
package org.regionlens.media.text;
