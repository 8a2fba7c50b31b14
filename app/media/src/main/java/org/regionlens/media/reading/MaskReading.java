package org.regionlens.media.reading;

import java.util.Locale;
import java.util.Optional;

/** What the values of a mask mean. */
public enum MaskReading {
  /** As sidecar, name and values say, in this order. */
  AUTO,
  /** Class indices as they are. */
  INDEX,
  /** 0 is background, everything else foreground. */
  BINARY,
  /** Colours of a table, exactly. */
  COLOURS,
  /** The nearest colour of a table. */
  NEAREST_COLOURS,
  /** Ids of Cityscapes, 0 to 33. */
  CITYSCAPES_IDS,
  /** Ids of Cityscapes, or ids of its instances, made into train ids; the rest is 255. */
  CITYSCAPES_TO_TRAIN,
  /** Train ids of Cityscapes, 0 to 18 and 255. */
  CITYSCAPES_TRAIN,
  /** Ids of instances of Cityscapes: the class is ⌊v/1000⌋ from 1000 on. */
  CITYSCAPES_INSTANCES,
  /** Indices of CamVid, 0 to 10; 11 is unlabelled. */
  CAMVID,
  /** Indices of ADE20K, 1 to 150; 0 is everything else. */
  ADE20K,
  /** Indices of ADE20K less one, 0 to 149; what was 0 is ignored ("reduce zero label"). */
  ADE20K_REDUCED,
  /** Colours of the full ADE20K: ⌊R/10⌋·256 + G. */
  ADE20K_COLOURS,
  /** Colours of COCO's panoptic pictures, R + 256 G + 65536 B, by a JSON file's segments. */
  COCO_PANOPTIC;

  /** The name that people type, such as {@code cityscapes-ids}. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reading that people call so. */
  public static Optional<MaskReading> named(String commandName) {
    for (MaskReading reading : values()) {
      if (reading.commandName().equals(commandName)) {
        return Optional.of(reading);
      }
    }
    return Optional.empty();
  }
}
