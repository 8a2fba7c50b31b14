package org.regionlens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.regionlens.engine.whatif.Stroke;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.session.OrdinaryFile;
import org.regionlens.media.session.RecordedPicture;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** Strokes of the brush, out of a session or an exported picture. */
final class RecordedStrokes {
  private RecordedStrokes() {}

  /**
   * The strokes, at least one.
   *
   * @throws InputException if the file cannot be read or holds none
   */
  static List<Stroke> read(Path file, Words words) throws InputException {
    String name = String.valueOf(file.getFileName());
    List<Stroke> strokes;
    if (Files.exists(file) && !OrdinaryFile.is(file)) {
      throw new InputException("input.not-regular", file);
    }
    try {
      strokes =
          name.toLowerCase(Locale.ROOT).endsWith(".png")
              ? RecordedPicture.of(Files.readAllBytes(file))
                  .map(RecordedPicture::whatIf)
                  .orElse(WhatIf.NONE)
                  .strokes()
              : new SessionFile(words).read(file).whatIf().strokes();
    } catch (UnreadableException e) {
      throw InputException.of(e, name);
    } catch (IOException e) {
      throw new InputException("session.unreadable", file);
    }
    if (strokes.isEmpty()) {
      throw new InputException("cli.no-strokes", file);
    }
    return strokes;
  }
}
