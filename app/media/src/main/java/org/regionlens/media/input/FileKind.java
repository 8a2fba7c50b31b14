package org.regionlens.media.input;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.image.ImageDecoder;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.npy.NpyArray;
import org.regionlens.media.npy.NpyReader;
import org.regionlens.media.npz.NpzFile;
import org.regionlens.media.text.UnreadableException;

/** Says what a file is, whatever it will be used for. */
final class FileKind {

  private FileKind() {}

  static Phrase of(InputContent content) {
    try {
      byte[] head = content.head();
      if (NpyReader.matches(content.segment())) {
        NpyArray array = NpyReader.read(content.segment());
        return Phrase.of("inspect.npy", array.type().numpyName(), array.shapeText());
      }
      if (NpzFile.matches(head)) {
        return Phrase.of("inspect.npz", listing(new NpzFile(content.bytes()).entries()));
      }
      if (PngFile.matches(head)) {
        PngFile.Header header = PngFile.parse(content.bytes()).header();
        return Phrase.of(
            "inspect.png." + header.colourType().name(),
            Integer.toString(header.bitDepth()),
            Integer.toString(header.width()),
            Integer.toString(header.height()));
      }
      if (ImageDecoder.isJpeg(head)) {
        return Phrase.of("inspect.jpeg");
      }
      return Phrase.of(ImageDecoder.isTiff(head) ? "inspect.tiff" : "inspect.other");
    } catch (UnreadableException e) {
      return Phrase.of("inspect.damaged");
    }
  }

  private static String listing(List<NpzFile.Entry> entries) {
    return entries.stream()
        .map(
            entry -> {
              NpyArray array = entry.array();
              return array == null
                  ? entry.key()
                  : entry.key() + " " + array.type().numpyName() + " " + array.shapeText();
            })
        .collect(Collectors.joining(", "));
  }

  /** Type and shape of the array in a file, the only one or the one of the key; else null. */
  static @Nullable NpyArray array(InputContent content, String key) throws UnreadableException {
    if (NpyReader.matches(content.segment())) {
      return NpyReader.read(content.segment());
    }
    if (!NpzFile.matches(content.head())) {
      return null;
    }
    List<NpzFile.Entry> entries = new NpzFile(content.bytes()).entries();
    for (NpzFile.Entry entry : entries) {
      if (entry.key().equals(key) || (key.isEmpty() && entries.size() == 1)) {
        return entry.array();
      }
    }
    for (String name : NpzPredictionReader.NAMES) {
      for (NpzFile.Entry entry : entries) {
        if (key.isEmpty() && entry.key().equalsIgnoreCase(name)) {
          return entry.array();
        }
      }
    }
    return null;
  }
}
