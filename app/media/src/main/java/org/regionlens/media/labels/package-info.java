/**
 * Tables of labels: index, name and colours of the classes of a data set. Bundled ones are read
 * from resources; others from the text and JSON files that data sets and tools write.
 */
package org.regionlens.media.labels;
