package org.regionlens.engine.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.IgnoredPolicy;
import org.regionlens.engine.LabelMap;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapCatalogue;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Precision;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;

/** One reference file: inputs, settings and expected outputs. */
final class GoldenCase {
  /** Every reference file, by name, so that a missing one fails. */
  static final List<String> NAMES =
      List.of(
          ("absent_r3 all_ignored_r3 binary_chain_r5 binary_exclude binary_ignore binary_r3"
               + " chain_g0 chain_g04_r5_avg2 chain_g05 chain_g07_r4 chain_g1 diff_hold diff_max3"
               + " diff_pred_only diff_reflect diff_replicate diff_zero flat_r3 four_avg4 four_max3"
               + " ignore_avg4 ignore_r3 inverted_r3 perfect_r3 raster_1 raster_2 raster_pred_only"
               + " three_avg3_odd three_exclude_avg2 three_exclude_max3 three_exclude_r4"
               + " three_interp2 three_max2 three_r4 two_exclude_diff two_exclude_interp2"
               + " two_interp4_odd two_none_left two_r1 two_r10 two_r2 two_r3 two_r5 two_r7"
               + " two_small_grid two_tied_max2")
              .split(" "));

  private final String name;
  private final Properties config = new Properties();
  private final Map<String, NumericArray> arrays = new HashMap<>();

  private GoldenCase(String name) {
    this.name = name;
  }

  static GoldenCase load(String name) {
    GoldenCase golden = new GoldenCase(name);
    try (InputStream in = GoldenCase.class.getResourceAsStream("/golden/" + name + ".npz")) {
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

  NumericArray array(String key) {
    NumericArray array = arrays.get(key);
    if (array == null) {
      throw new IllegalStateException(key + " is missing in " + name);
    }
    return array;
  }

  AnalysisRequest request() {
    NumericArray labels = array("labels");
    int height = labels.shape()[0];
    int width = labels.shape()[1];
    int[] values = Arrays.stream(labels.values()).mapToInt(v -> (int) v).toArray();
    return new AnalysisRequest(
        new LabelMap(height, width, values, OptionalInt.of(255), Set.of()),
        new Logits(height, width, planes(array("logits"))),
        settings(),
        new ClassSelection.Each(),
        new TreeSet<>(MapCatalogue.standard()),
        Precision.DOUBLE);
  }

  static List<Samples> planes(NumericArray array) {
    int size = array.shape()[1] * array.shape()[2];
    return IntStream.range(0, array.shape()[0])
        .mapToObj(c -> Samples.of(Arrays.copyOfRange(array.values(), c * size, (c + 1) * size)))
        .toList();
  }

  private Settings settings() {
    Settings settings =
        Settings.defaults()
            .withRadius(integer("R"))
            .withRidge(number("ridge"))
            .withIgnored(
                text("ignored").equals("exclude") ? IgnoredPolicy.EXCLUDE : IgnoredPolicy.REFERENCE)
            .withPooling(pooling(), integer("stride"));
    return settings.withCascade(cascade());
  }

  private PoolingMode pooling() {
    return switch (text("pool")) {
      case "none" -> PoolingMode.NONE;
      case "max" -> PoolingMode.MAXIMUM;
      case "avg" -> PoolingMode.AVERAGE;
      case "interp" -> PoolingMode.INTERPOLATE;
      default -> throw new IllegalStateException(text("pool"));
    };
  }

  private Cascade cascade() {
    double weight = number("cascade.decay");
    int depth = integer("cascade.depth");
    return switch (text("cascade.mode")) {
      case "off" -> new Cascade.Off();
      case "chain" -> new Cascade.Chain(weight);
      case "diffusion" ->
          new Cascade.Diffusion(
              weight,
              depth,
              Cascade.Border.valueOf(text("cascade.border").toUpperCase(Locale.ROOT)),
              scope());
      case "raster" -> new Cascade.Raster(weight, depth, scope());
      default -> throw new IllegalStateException(text("cascade.mode"));
    };
  }

  private Cascade.Scope scope() {
    return Cascade.Scope.valueOf(text("cascade.scope").toUpperCase(Locale.ROOT));
  }

  private String text(String key) {
    String value = config.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("setting " + key + " is missing in " + name);
    }
    return value;
  }

  private double number(String key) {
    return Double.parseDouble(text(key));
  }

  private int integer(String key) {
    return Integer.parseInt(text(key));
  }
}
