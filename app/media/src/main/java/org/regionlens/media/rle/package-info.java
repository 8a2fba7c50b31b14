/**
 * Masks as run lengths, column by column: the JSON of COCO and the CSV of Kaggle competitions, and
 * the segments of COCO's panoptic pictures.
 */
package org.regionlens.media.rle;
