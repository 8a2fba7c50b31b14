package org.regionlens.scenes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.sample.SampleFiles;
import org.regionlens.scenes.scene.Scene;
import org.regionlens.scenes.scene.SceneClass;
import org.regionlens.scenes.scene.VoidBand;

/**
 * What a sample folder says of itself.
 *
 * @param scene name of the scene
 * @param made how it was made
 * @param generatorVersion raised whenever the same seed gives other pixels
 * @param seed the seed
 * @param width W, pixels
 * @param height H, pixels
 * @param ignoredLabel the label of the void band
 * @param classes index, name and colour of each class
 * @param files what each file is
 * @param sha256 digests of the decoded arrays by file
 * @param networks the trained networks whose logits come with the scene, if any
 * @param lookFor what to look for
 */
@JsonPropertyOrder({
  "scene",
  "made",
  "generatorVersion",
  "seed",
  "width",
  "height",
  "ignoredLabel",
  "classes",
  "files",
  "sha256",
  "networks",
  "lookFor"
})
record Manifest(
    String scene,
    String made,
    int generatorVersion,
    long seed,
    int width,
    int height,
    int ignoredLabel,
    List<ClassEntry> classes,
    Map<String, String> files,
    Map<String, String> sha256,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NetworkNotes networks,
    String lookFor) {
  /** Raised whenever the same seed gives other pixels or values. */
  static final int GENERATOR_VERSION = 1;

  private static final String NETWORK = "logits of a trained network, float16 [C,H,W]";

  /** A class as written: the colour as {@code #rrggbb}. */
  @JsonPropertyOrder({"index", "name", "colour"})
  record ClassEntry(int index, String name, String colour) {
    static ClassEntry of(SceneClass c) {
      return new ClassEntry(
          c.index(), c.name(), String.format(Locale.ROOT, "#%06x", c.argb() & 0xFFFFFF));
    }
  }

  static Manifest of(
      Scene scene, boolean imagined, @Nullable NetworkNotes networks, String lookFor) {
    Map<String, String> files = new TreeMap<>();
    files.put(SampleFiles.IMAGE, "the picture, RGB");
    files.put(SampleFiles.MASK, "labels as palette indices, 255 along the boundaries");
    files.put(SampleFiles.MASK_NO_VOID, "labels as palette indices, every pixel labelled");
    if (imagined) {
      files.put(SampleFiles.PREDICTION, "logits of a network-like prediction, float32 [C,H,W]");
    }
    if (networks != null) {
      networks.predictions().forEach(each -> files.put(each.file(), NETWORK));
    }
    Map<String, String> digests = new TreeMap<>();
    digests.put(SampleFiles.IMAGE, Digests.ofPicture(scene.argb()));
    digests.put(SampleFiles.MASK, Digests.ofLabels(scene.labelsWithVoid()));
    digests.put(SampleFiles.MASK_NO_VOID, Digests.ofLabels(scene.labels()));
    if (imagined) {
      digests.put(SampleFiles.PREDICTION, Digests.ofLogits(scene.logits()));
    }
    return new Manifest(
        scene.name(),
        "Rendered by Region Lens (region-lens samples). The digests are SHA-256 of the decoded"
            + " arrays: RGB bytes, labels as int32, logits as float32, little-endian, row-major.",
        GENERATOR_VERSION,
        scene.seed(),
        scene.width(),
        scene.height(),
        VoidBand.VOID,
        scene.classes().stream().map(ClassEntry::of).toList(),
        files,
        digests,
        networks,
        lookFor);
  }
}
