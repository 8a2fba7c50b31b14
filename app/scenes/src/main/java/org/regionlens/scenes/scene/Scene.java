package org.regionlens.scenes.scene;

import java.util.List;

/**
 * A rendered scene with its ground truth and a network-like prediction. The arrays are not copied
 * and must not be changed.
 *
 * @param name name of its kind
 * @param seed the seed it follows from
 * @param width W, pixels
 * @param height H, pixels
 * @param argb the picture, opaque ARGB, [H·W]
 * @param labels the class of every pixel, [H·W]
 * @param labelsWithVoid the same with {@link VoidBand#VOID} along the boundaries, [H·W]
 * @param logits the prediction, [C][H·W]
 * @param classes the classes by label
 */
public record Scene(
    String name,
    long seed,
    int width,
    int height,
    int[] argb,
    int[] labels,
    int[] labelsWithVoid,
    float[][] logits,
    List<SceneClass> classes) {}
