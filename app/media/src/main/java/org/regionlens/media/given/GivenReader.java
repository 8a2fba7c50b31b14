package org.regionlens.media.given;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.GivenArrays;
import org.regionlens.engine.Logits;
import org.regionlens.engine.Loss;
import org.regionlens.engine.Samples;
import org.regionlens.media.input.InputContent;
import org.regionlens.media.input.InputException;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * Losses of the user's own: the gradient on the logits of the open prediction as an array {@code
 * [C,H,W]} (of one channel also {@code [H,W]}, with a leading 1 if need be), and perhaps a value
 * map, {@code [H,W]} or {@code [C,H,W]}. A {@code .npy} holds one array; a {@code .npz} holds both
 * under the keys {@code gradient} and {@code map}, or the one that it has.
 */
public final class GivenReader {
  private static final String GRADIENT = "gradient";
  private static final String MAP = "map";

  private final Words words;

  public GivenReader(Words words) {
    this.words = words;
  }

  /**
   * Reads a loss; its array is taken as the gradient of a mean.
   *
   * @param name of the loss
   * @param gradient the file
   * @param map a file with the value map alone, or none
   * @param logits of the prediction that the loss was computed for
   * @throws InputException if a file cannot be read or is not of the prediction's size, or the name
   *     cannot be one
   */
  public Loss.Given read(String name, Path gradient, @Nullable Path map, Logits logits)
      throws InputException {
    int channels = logits.channels();
    List<Samples> slopes =
        planes(
            gradient,
            array(gradient, GRADIENT, true).orElseThrow(),
            logits,
            channels == 1,
            channels);
    Path source = map == null ? gradient : map;
    Optional<NpyArray> values = array(source, MAP, map != null);
    List<Samples> cells =
        values.isPresent() ? planes(source, values.get(), logits, true, channels) : List.of();
    try {
      return new Loss.Given(
          name,
          new GivenArrays(logits.height(), logits.width(), slopes, cells),
          Loss.Given.Sign.GRADIENT,
          Loss.Given.Reduction.MEAN);
    } catch (IllegalArgumentException e) {
      throw new InputException(words.get("given.wrong", gradient, String.valueOf(e.getMessage())));
    }
  }

  /**
   * An array of a file: that of an archive's key, or its only one.
   *
   * @param needed whether an archive must hold the key or a single array
   * @return empty if it does not and need not
   */
  private Optional<NpyArray> array(Path path, String key, boolean needed) throws InputException {
    InputContent content = InputContent.read(path, words);
    try {
      if (NpyReader.matches(content.segment())) {
        return needed ? Optional.of(NpyReader.read(content.segment())) : Optional.empty();
      }
      NpzFile archive = new NpzFile(content.bytes());
      List<String> keys = archive.entries().stream().map(NpzFile.Entry::key).toList();
      if (keys.contains(key)) {
        return Optional.of(archive.read(key));
      }
      if (needed && keys.size() != 1) {
        throw new UnreadableException("unreadable.given.key", key, String.join(", ", keys));
      }
      return needed ? Optional.of(archive.read(keys.getFirst())) : Optional.empty();
    } catch (UnreadableException e) {
      throw unreadable(e, path);
    }
  }

  private InputException unreadable(UnreadableException e, Path path) {
    return new InputException(e.sentence(words, String.valueOf(path.getFileName())));
  }

  /** The planes of an array. */
  private List<Samples> planes(
      Path path, NpyArray stored, Logits logits, boolean mayBePlane, int channels)
      throws InputException {
    NpyArray array = stored;
    while (array.axes() > 2 && array.size(0) == 1 && (array.axes() > 3 || channels > 1)) {
      array = array.select(0, 0);
    }
    int axes = array.axes();
    boolean spatial =
        axes >= 2
            && array.size(axes - 2) == logits.height()
            && array.size(axes - 1) == logits.width();
    if (spatial && axes == 2 && mayBePlane) {
      return List.of(samples(array));
    }
    if (!spatial || axes != 3 || array.size(0) != channels) {
      throw unreadable(
          new UnreadableException(
              "unreadable.given.shape",
              stored.shapeText(),
              "[%d, %d, %d]".formatted(channels, logits.height(), logits.width())),
          path);
    }
    List<Samples> planes = new ArrayList<>();
    for (int channel = 0; channel < channels; channel++) {
      planes.add(samples(array.select(0, channel)));
    }
    return planes;
  }

  private static Samples samples(NpyArray plane) {
    return plane.type().fitsFloat() ? Samples.of(plane.toFloats()) : Samples.of(plane.toDoubles());
  }
}
