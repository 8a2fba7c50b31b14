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
import org.regionlens.media.array.NumberArray;
import org.regionlens.media.format.Formats;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.format.NamedArray;
import org.regionlens.media.format.Stored;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.UnreadableException;

/**
 * Losses of the user's own: the gradient on the logits of the open prediction as an array {@code
 * [C,H,W]} (of one channel also {@code [H,W]}, with a leading 1 if need be), and perhaps a value
 * map, {@code [H,W]} or {@code [C,H,W]}. Any format of arrays will do; where one holds several,
 * theirs are the keys {@code gradient} and {@code map}.
 */
public final class GivenReader {
  private static final String GRADIENT = "gradient";
  private static final String MAP = "map";

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
        planes(gradient, array(gradient, GRADIENT).orElseThrow(), logits, channels == 1);
    Path source = map == null ? gradient : map;
    Optional<NumberArray> values = map == null ? beside(gradient) : array(map, MAP);
    List<Samples> cells =
        values.isPresent() ? planes(source, values.get(), logits, true) : List.of();
    try {
      return new Loss.Given(
          name,
          new GivenArrays(logits.height(), logits.width(), slopes, cells),
          Loss.Given.Sign.GRADIENT,
          Loss.Given.Reduction.MEAN);
    } catch (IllegalArgumentException e) {
      throw new InputException("given.wrong", gradient, String.valueOf(e.getMessage()));
    }
  }

  /** The array of a key, or the only one of a file. */
  private static Optional<NumberArray> array(Path path, String key) throws InputException {
    List<NamedArray> arrays = arrays(path);
    Optional<NamedArray> named = named(arrays, key);
    try {
      if (named.isEmpty() && arrays.size() != 1) {
        String keys = String.join(", ", arrays.stream().map(NamedArray::key).toList());
        throw new UnreadableException("unreadable.given.key", key, keys);
      }
      return Optional.of(named.orElse(arrays.getFirst()).load());
    } catch (UnreadableException e) {
      throw unreadable(e, path);
    }
  }

  /** The value map that stands in the same file, if there is one. */
  private static Optional<NumberArray> beside(Path path) throws InputException {
    Optional<NamedArray> map = named(arrays(path), MAP);
    try {
      return map.isPresent() ? Optional.of(map.get().load()) : Optional.empty();
    } catch (UnreadableException e) {
      throw unreadable(e, path);
    }
  }

  private static Optional<NamedArray> named(List<NamedArray> arrays, String key) {
    return arrays.stream().filter(array -> array.key().equals(key)).findFirst();
  }

  private static List<NamedArray> arrays(Path path) throws InputException {
    InputContent content = InputContent.read(path);
    try {
      Stored stored = Formats.require(content, Role.PREDICTION).read(content, DecodeJob.PLAIN);
      if (stored instanceof Stored.Arrays arrays && !arrays.arrays().isEmpty()) {
        return arrays.arrays();
      }
      throw new UnreadableException("unreadable.given.format");
    } catch (UnreadableException e) {
      throw unreadable(e, path);
    }
  }

  private static InputException unreadable(UnreadableException e, Path path) {
    return InputException.of(e, String.valueOf(path.getFileName()));
  }

  /** The planes of an array. */
  private static List<Samples> planes(
      Path path, NumberArray stored, Logits logits, boolean mayBePlane) throws InputException {
    int channels = logits.channels();
    NumberArray array = stored;
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

  private static Samples samples(NumberArray plane) {
    return plane.type().fitsFloat() ? Samples.of(plane.toFloats()) : Samples.of(plane.toDoubles());
  }
}
