package org.regionlens.scenes.scene;

import java.util.List;
import java.util.Set;
import org.regionlens.scenes.noise.RandomStream;
import org.regionlens.scenes.prediction.CoarsePrediction;
import org.regionlens.scenes.prediction.Flaws;

/**
 * A picture and what is seen in it, from which a scene is made. The arrays must not be changed.
 *
 * @param width W, pixels
 * @param height H, pixels
 * @param argb the picture, opaque ARGB, [H·W]
 * @param seen the class of every pixel, specks and all, [H·W]
 */
public record LabelledPicture(int width, int height, int[] argb, int[] seen) {
  /** Reach of the void band to each side of a boundary, pixels. */
  private static final int VOID_RADIUS = 2;

  /**
   * The scene: specks given away, a void band, the prediction of an imagined network.
   *
   * @param speck regions of fewer pixels are no object of their own
   * @param thin labels that stay however small, and that no band swallows
   * @param flaws what the network gets wrong
   */
  public Scene scene(
      String name, long seed, List<SceneClass> classes, int speck, Set<Integer> thin, Flaws flaws) {
    int[] labels = Specks.removed(seen, width, height, classes.size(), speck, thin);
    return new Scene(
        name,
        seed,
        width,
        height,
        argb,
        labels,
        VoidBand.around(labels, width, height, VOID_RADIUS, thin),
        new CoarsePrediction(width, height, labels, flaws).logits(RandomStream.of(seed, "network")),
        classes);
  }
}
