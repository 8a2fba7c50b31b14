package org.regionlens.media.input;

import java.util.List;
import org.regionlens.engine.Samples;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.TiffPicture;
import org.regionlens.media.text.UnreadableException;

/**
 * Predictions as TIFF, the first page: floating-point numbers are logits or probabilities of the
 * foreground, 8- and 16-bit grey its probability, palettes and colours labels.
 */
final class TiffPredictionReader implements PredictionReader {
  private final TiffMaskReader masks = new TiffMaskReader();

  @Override
  public boolean accepts(InputContent content) {
    return ImageDecoder.isTiff(content.head());
  }

  @Override
  public RawPrediction read(InputContent content, InputContext context) throws UnreadableException {
    TiffPicture picture = ImageDecoder.tiff(content.bytes(), context.job());
    boolean labels = context.choices().activation() == Activation.LABELS;
    TiffPicture.Kind kind = picture.kind();
    if (labels || kind == TiffPicture.Kind.PALETTE || kind == TiffPicture.Kind.RGB) {
      return RawPrediction.hard(
          masks.read(content, context), Phrase.of("read.prediction.tiff-labels"));
    }
    String bits = Integer.toString(picture.bits());
    boolean grey = kind == TiffPicture.Kind.GREY;
    if (grey && picture.bits() != 8 && picture.bits() != 16) {
      throw new UnreadableException("unreadable.prediction.bits", bits);
    }
    return new RawPrediction(
        picture.height(),
        picture.width(),
        List.of(
            grey
                ? PngPredictionReader.probabilities(picture.whole(), picture.bits())
                : Samples.of(picture.samples())),
        null,
        grey,
        Phrase.of(grey ? "read.prediction.tiff-grey" : "read.prediction.tiff-float", bits),
        picture.morePages() ? List.of(Phrase.of("read.note.pages")) : List.of());
  }
}
