package org.regionlens.media.input;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.format.Format;
import org.regionlens.media.format.Formats;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.format.InputContext;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.image.ExifOrientation;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.mask.MaskReader;
import org.regionlens.media.mask.RawMask;
import org.regionlens.media.mask.Sidecars;
import org.regionlens.media.mask.TableFinder;
import org.regionlens.media.mask.Tables;
import org.regionlens.media.prediction.PredictionInterpreter;
import org.regionlens.media.prediction.PredictionKind;
import org.regionlens.media.prediction.PredictionReader;
import org.regionlens.media.prediction.RawPrediction;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.UnreadableException;

/**
 * The steps from a file to a layer; who opens a case and who inspects a file take the same ones.
 */
final class Layers {
  private Layers() {}

  /**
   * A picture to look at.
   *
   * @param image as its orientation wants it to be seen
   * @param orientation of the file, 1 … 8
   */
  record Picture(RasterImage image, int orientation) {
    boolean isTurned() {
      return orientation != ExifOrientation.UPRIGHT;
    }
  }

  /** A picture as it is meant to be seen. */
  static Picture image(InputContent content, ReadingChoices choices, DecodeJob job)
      throws UnreadableException {
    Format format = Formats.require(content, Role.IMAGE);
    RasterImage stored = format.image(content, choices.key(Role.IMAGE), job.at(choices.slice()));
    int orientation = format.orientation(content);
    return new Picture(ExifOrientation.upright(stored, orientation), orientation);
  }

  /** The picture as it is stored. */
  static RasterImage stored(Picture picture) {
    return switch (picture.orientation()) {
      case 6 -> ExifOrientation.upright(picture.image(), 8);
      case 8 -> ExifOrientation.upright(picture.image(), 6);
      default -> ExifOrientation.upright(picture.image(), picture.orientation());
    };
  }

  /** A mask as stored. */
  static RawMask mask(InputContent content, InputContext context) throws UnreadableException {
    Format format = Formats.require(content, Role.MASK);
    return MaskReader.read(format.read(content, context.sliceJob()), format.title(), context);
  }

  /** A prediction as stored. */
  static RawPrediction prediction(InputContent content, InputContext context)
      throws UnreadableException {
    Format format = Formats.require(content, Role.PREDICTION);
    return PredictionReader.read(format.read(content, context.sliceJob()), format.title(), context);
  }

  /**
   * What the numbers of a prediction are.
   *
   * @throws UnreadableException if one is NaN or infinite
   */
  static PredictionKind kind(RawPrediction prediction) throws UnreadableException {
    PredictionInterpreter.requireFinite(prediction.planes(), prediction.width());
    return prediction.labels() == null
        ? PredictionKind.of(prediction.planes())
        : PredictionKind.PROBABILITIES;
  }

  /**
   * Names and colours of classes: the user's table goes before one that lies beside the mask.
   *
   * @param sidecar the file beside the mask, or null
   */
  static Tables tables(ReadingChoices choices, @Nullable InputContent sidecar, String mask)
      throws InputException {
    if (!choices.classes().isEmpty()) {
      return TableFinder.chosen(choices.classes(), mask);
    }
    try {
      return sidecar == null ? Tables.NONE : Sidecars.found(sidecar, mask);
    } catch (UnreadableException e) {
      throw InputException.of(e, sidecar.name());
    }
  }

  /** The table of classes beside a mask, or null. */
  static @Nullable InputContent sidecar(Path mask) throws InputException {
    Optional<Path> table = Sidecars.beside(mask);
    return table.isPresent() ? InputContent.read(table.get()) : null;
  }
}
