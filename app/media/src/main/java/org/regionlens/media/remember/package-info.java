/** What the user chose for the files of a folder, kept until the next time. */
package org.regionlens.media.remember;
