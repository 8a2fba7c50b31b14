package org.regionlens.scenes;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a manifest says of the networks whose logits come with a scene.
 *
 * @param made how
 * @param training what docs/samples/train.py has noted
 * @param predictions the finished networks
 * @param series one network at moments of its training, in order
 */
@JsonPropertyOrder({"made", "training", "predictions", "series"})
record NetworkNotes(
    String made, Map<String, Object> training, List<Logits> predictions, List<Logits> series) {
  static final String MADE =
      "Trained by docs/samples/train.py on other seeds. One run each, so no claim about the losses"
          + " follows. Scores by Region Lens (region-lens edges), every pixel labelled.";

  /** All files of logits. */
  List<Logits> files() {
    return Stream.concat(predictions.stream(), series.stream()).toList();
  }

  /**
   * A file of logits, float16 [C,H,W].
   *
   * @param file below the folder of the scene
   * @param trained the loss it was trained with
   * @param steps of training
   * @param meanIou mIoU
   * @param meanBoundaryIou mean Boundary IoU, at 2 % of the diagonal
   * @param sha256 of the values as float32
   */
  @JsonPropertyOrder({"file", "trained", "steps", "meanIou", "meanBoundaryIou", "sha256"})
  record Logits(
      String file,
      String trained,
      int steps,
      double meanIou,
      double meanBoundaryIou,
      String sha256) {}
}
