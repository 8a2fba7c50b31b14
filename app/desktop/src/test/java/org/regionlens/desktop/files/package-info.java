/** Tests of what looks after the files of the open case. */
package org.regionlens.desktop.files;
