/**
 * The files of the open case: how each was read and how to change it, which belong together, the
 * ones before and after in the folder, and whether they changed on disk.
 */
package org.regionlens.desktop.files;
