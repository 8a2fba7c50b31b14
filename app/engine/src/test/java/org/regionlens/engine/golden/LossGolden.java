package org.regionlens.engine.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;

/** One reference file of a loss: labels, logits, parameters and expected outputs. */
public final class LossGolden {
  /** Every reference file, by name, so that a missing one fails. */
  public static final List<String> NAMES =
      List.of(
          ("boundary_four_void boundary_full boundary_line boundary_one_band ce_all_void"
                  + " ce_four_void_bg ce_one_line ce_saturated dice_four_void_bg dice_inverted"
                  + " dice_perfect dice_softmax_first_is_background edge_four_absent_bg edge_one"
                  + " edge_saturated edge_two_void focal_all_void focal_alpha_four_bg"
                  + " focal_half_saturated focal_one_void focal_zero_two hausdorff_four_absent"
                  + " hausdorff_one hausdorff_perfect hausdorff_two_void lovasz_all_void"
                  + " lovasz_four_void_bg lovasz_hinge_absent lovasz_hinge_void lovasz_saturated"
                  + " lovasz_six lovasz_ties scnp_five_one scnp_four_ties scnp_line scnp_two_void"
                  + " ssim_one ssim_one_pixel ssim_softmax_four_bg ssim_two_void topk_all_two"
                  + " topk_four_void_bg topk_one_pixel topk_ties tversky_exponent_one"
                  + " tversky_softmax_four tversky_two_void")
              .split(" "));

  private final String name;
  private final Properties config = new Properties();
  private final Map<String, NumericArray> arrays = new HashMap<>();

  private LossGolden(String name) {
    this.name = name;
  }

  /** A reference file of one loss. */
  public static LossGolden load(String name) {
    return load("losses", name);
  }

  /** A reference file of a folder. */
  public static LossGolden load(String folder, String name) {
    LossGolden golden = new LossGolden(name);
    String file = "/golden/%s/%s.npz".formatted(folder, name);
    try (InputStream in = LossGolden.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("reference file " + name + " is missing");
      }
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        if (entry.getName().equals("config.properties")) {
          golden.config.load(new ByteArrayInputStream(bytes));
        } else {
          golden.arrays.put(entry.getName().replace(".npy", ""), NumericArray.parse(bytes));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return golden;
  }

  public Loss loss() {
    return Loss.parse(text("spec"));
  }

  public LabelMap labels() {
    NumericArray labels = array("labels");
    String ignored = text("ignored");
    Set<Integer> background =
        Arrays.stream(text("background").split(","))
            .filter(text -> !text.isEmpty())
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    return new LabelMap(
        labels.shape()[0],
        labels.shape()[1],
        Arrays.stream(labels.values()).mapToInt(value -> (int) value).toArray(),
        ignored.equals("none") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(ignored)),
        background);
  }

  public Logits logits() {
    NumericArray logits = array("logits");
    return new Logits(logits.shape()[1], logits.shape()[2], GoldenCase.planes(logits));
  }

  /** A setting of the file. */
  public String text(String key) {
    String value = config.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("setting " + key + " is missing in " + name);
    }
    return value;
  }

  /** The numbers of an array; of a scalar the one. */
  public double[] values(String key) {
    return array(key).values();
  }

  private NumericArray array(String key) {
    NumericArray array = arrays.get(key);
    if (array == null) {
      throw new IllegalStateException(key + " is missing in " + name);
    }
    return array;
  }
}
