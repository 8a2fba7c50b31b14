package org.regionlens.media.labels;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.regionlens.media.text.UnreadableException;

/** The tables that come with the program, in the order in which colours are tried. */
public enum BundledTable {
  /** PASCAL VOC, 21 classes; 255 is void. */
  PASCAL_VOC,
  /** Cityscapes as annotated, ids 0 to 33. */
  CITYSCAPES_IDS,
  /** Cityscapes as trained, 0 to 18; 255 is void. */
  CITYSCAPES_TRAIN,
  /** CamVid as in SegNet, 0 to 10; 11 is unlabelled. */
  CAMVID_11,
  /** CamVid with all its labels, in the order of their names. */
  CAMVID_32,
  /** ADE20K of the scene parsing benchmark, 1 to 150; 0 is everything else. */
  ADE20K;

  /** The name that people type, such as {@code pascal-voc}. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The table that people call so. */
  public static Optional<BundledTable> named(String commandName) {
    for (BundledTable table : values()) {
      if (table.commandName().equals(commandName)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** Reads the table. */
  public LabelTable load() {
    String resource = "/org/regionlens/labels/" + commandName() + ".txt";
    try (InputStream stream = BundledTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program is incomplete: " + resource + " is missing.");
      }
      return new LabelTableReader().bundled(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableException e) {
      throw new IllegalStateException("The bundled table " + resource + " is broken.", e);
    }
  }
}
