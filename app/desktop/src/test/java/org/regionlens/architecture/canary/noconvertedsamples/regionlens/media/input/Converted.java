package org.regionlens.architecture.canary.noconvertedsamples.regionlens.media.input;

import java.awt.image.BufferedImage;

/** Breaks a rule on purpose. */
final class Converted {
  int label(BufferedImage mask) {
    return mask.getRGB(0, 0);
  }
}
