package org.regionlens.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.regionlens.media.array.Slice;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.reading.Activation;
import org.regionlens.media.reading.AxisOrder;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.MaskReading;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How files are read where they do not say it themselves. */
final class ReadingOptions {
  @Option(
      names = "--read-mask-as",
      paramLabel = "NAME",
      defaultValue = "auto",
      descriptionKey = "cli.read-mask-as")
  private MaskReading maskReading = MaskReading.AUTO;

  @Option(
      names = "--ignored-label",
      paramLabel = "N|none",
      defaultValue = "255",
      descriptionKey = "cli.ignored-label")
  private OptionalInt ignoredLabel = OptionalInt.of(ReadingChoices.DEFAULT_IGNORED);

  @Option(
      names = "--background-label",
      paramLabel = "N",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.background-label")
  private List<Integer> backgroundLabels = new ArrayList<>();

  @Option(
      names = "--classes",
      paramLabel = "FILE|NAME",
      defaultValue = "",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.classes")
  private String classes = "";

  @Option(
      names = "--axes",
      paramLabel = "auto|hw|chw|hwc|wh|cwh|whc",
      defaultValue = "auto",
      descriptionKey = "cli.axes")
  private AxisOrder axes = AxisOrder.AUTO;

  @Option(
      names = "--activation",
      paramLabel = "auto|sigmoid|softmax|none|labels",
      defaultValue = "auto",
      descriptionKey = "cli.activation")
  private Activation activation = Activation.AUTO;

  @Option(
      names = "--image-key",
      paramLabel = "KEY",
      defaultValue = "",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.image-key")
  private String imageKey = "";

  @Option(
      names = "--mask-key",
      paramLabel = "KEY",
      defaultValue = "",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.mask-key")
  private String maskKey = "";

  @Option(
      names = "--prediction-key",
      paramLabel = "KEY",
      defaultValue = "",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.prediction-key")
  private String predictionKey = "";

  @Option(
      names = "--slice",
      paramLabel = "N",
      defaultValue = "-1",
      showDefaultValue = Visibility.NEVER,
      descriptionKey = "cli.slice")
  private int slice = Slice.MIDDLE;

  @Option(
      names = "--slice-axis",
      paramLabel = "i|j|k",
      defaultValue = "k",
      descriptionKey = "cli.slice-axis")
  private Slice.Axis sliceAxis = Slice.Axis.K;

  @Option(
      names = "--pixel-limit",
      paramLabel = "MILLIONS",
      defaultValue = "128",
      descriptionKey = "cli.pixel-limit")
  private int pixelLimit = 128;

  /** Larger pictures are refused. */
  PixelLimit limit(Words words) throws UsageException {
    if (pixelLimit < 1) {
      throw new UsageException(words.get("cli.wrong.pixel-limit", Integer.toString(pixelLimit)));
    }
    return PixelLimit.ofMillions(pixelLimit);
  }

  /** The choices. */
  ReadingChoices choices() {
    return ReadingChoices.defaults()
        .withMaskReading(maskReading)
        .withIgnoredLabel(ignoredLabel)
        .withBackgroundLabels(new HashSet<>(backgroundLabels))
        .withClasses(classes)
        .withAxes(axes)
        .withActivation(activation)
        .withKey(Role.IMAGE, imageKey)
        .withKey(Role.MASK, maskKey)
        .withKey(Role.PREDICTION, predictionKey)
        .withSlice(new Slice(sliceAxis, Math.max(Slice.MIDDLE, slice)));
  }
}
