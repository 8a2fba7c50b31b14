package org.regionlens.media.sample;

import java.util.List;

/**
 * What is to be known of a bundled scene before it is opened.
 *
 * @param name its name, as its folder is called
 * @param lookFor what to look for, one sentence
 * @param predictions what comes with it; the first is opened unless another is asked for
 * @param series logits of one network at moments of its training, as files below the scene's
 *     folder, in order; empty for most scenes
 */
public record SampleScene(
    String name, String lookFor, List<SamplePrediction> predictions, List<String> series) {
  public SampleScene {
    predictions = List.copyOf(predictions);
    series = List.copyOf(series);
  }
}
