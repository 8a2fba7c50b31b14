/** The words shown to people, kept in one resource file. */
package org.regionlens.media.text;
