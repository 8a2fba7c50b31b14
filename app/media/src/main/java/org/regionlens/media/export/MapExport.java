package org.regionlens.media.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/**
 * A map as a file of any form. The same question gives the same bytes, whoever asks: the window and
 * the command line both write through here.
 */
public final class MapExport {
  private final PictureExport pictures;
  private final FileOutput files;

  /**
   * @param files writes
   * @param fileWords words of figures, with numbers in the C locale
   */
  public MapExport(FileOutput files, Words fileWords) {
    this.pictures = new PictureExport(fileWords);
    this.files = files;
  }

  /**
   * The bytes of the file.
   *
   * @param request its {@code figure} is passed over: the form tells
   */
  public byte[] bytes(Shown shown, PictureRequest request, ExportForm form) {
    PictureRequest wanted = request.withFigure(form == ExportForm.FIGURE);
    if (form.isPicture()) {
      return pictures.png(shown, wanted);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PixelValues.write(
          out, shown.values(request.map()), form, PictureParameters.ofValues(shown, wanted));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws OutputException if it cannot be written; an older file stays as it was
   */
  public void write(Path file, Shown shown, PictureRequest request, ExportForm form)
      throws OutputException {
    byte[] bytes = bytes(shown, request, form);
    files.write(file, out -> out.write(bytes));
  }

  /**
   * Makes the folder of several files.
   *
   * @throws OutputException if it cannot be made
   */
  public void makeFolder(Path folder) throws OutputException {
    files.makeFolder(folder);
  }

  /**
   * A name that tells case, map, class, radius, side and form, such as {@code
   * street-bce-car-r3.png}, or {@code street-bce-car-r3-a.png} of A.
   *
   * @param side whose it is
   */
  public static String fileName(
      Case shown,
      ClassSelection classes,
      int radius,
      ComparedSide side,
      MapRef map,
      ExportForm form) {
    return shown.name()
        + "-"
        + fileName(map.commandName())
        + className(shown, classes)
        + "-r"
        + radius
        + side.suffix(map)
        + (form == ExportForm.FIGURE ? "-figure" : "")
        + "."
        + form.ending();
  }

  /** A name of a map or loss that every system takes as that of a file. */
  static String fileName(String name) {
    return name.replaceAll("[:,]", "-");
  }

  /** The class, as far as a file name can carry its name; nothing for all classes. */
  private static String className(Case shown, ClassSelection classes) {
    if (!(classes instanceof ClassSelection.One(int index))) {
      return "";
    }
    String name = shown.classes().name(index);
    return "-" + name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
  }
}
