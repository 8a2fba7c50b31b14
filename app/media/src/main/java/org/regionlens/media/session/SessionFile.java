package org.regionlens.media.session;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/** Sessions on the disk: written whole or not at all, with paths relative to the file. */
public final class SessionFile {
  /** Where the bundled scenes lie, as their notes say. */
  private static final Path BUNDLED = Path.of("sample-images");

  private final FileOutput output;

  public SessionFile(Words words) {
    this(new FileOutput(words));
  }

  /**
   * @param output writes
   */
  public SessionFile(FileOutput output) {
    this.output = output;
  }

  /**
   * Writes a session, or replaces it.
   *
   * @param paths how its files are named
   * @throws OutputException if it cannot be written; an older file stays as it was
   */
  public void write(Path file, SavedSession session, RecordedPaths paths) throws OutputException {
    Path base = paths == RecordedPaths.PATHS ? null : file.toAbsolutePath().getParent();
    byte[] bytes = session.json(base).getBytes(StandardCharsets.UTF_8);
    output.write(file, out -> out.write(bytes));
  }

  /**
   * Reads a session; its paths are absolute then, except those of bundled files.
   *
   * @throws InputException if it cannot be read; the message is one sentence
   */
  public SavedSession read(Path file) throws InputException {
    String name = String.valueOf(file.getFileName());
    try {
      if (!OrdinaryFile.is(file)) {
        throw new InputException(Files.exists(file) ? "input.not-regular" : "session.absent", file);
      }
      if (Files.size(file) > StrictObject.MOST_BYTES) {
        throw new UnreadableException("unreadable.json.long", StrictObject.MOST_BYTES >> 20);
      }
      SavedSession session = SavedSession.parse(Files.readString(file));
      return placed(session, file.toAbsolutePath().getParent());
    } catch (UnreadableException e) {
      throw InputException.of(e, name);
    } catch (CharacterCodingException e) {
      throw InputException.of(new UnreadableException("unreadable.json.syntax", "1"), name);
    } catch (NoSuchFileException e) {
      throw new InputException("session.absent", file);
    } catch (IOException e) {
      throw new InputException("session.unreadable", file);
    }
  }

  private static SavedSession placed(SavedSession session, @Nullable Path folder) {
    String table = session.reading().classes();
    Path beside =
        session
            .reading()
            .table()
            .map(each -> folder == null ? each : folder.resolve(each))
            .orElse(null);
    return session.placed(
        each -> each.at(placed(each, folder)),
        beside != null && OrdinaryFile.is(beside) ? beside.normalize().toString() : table);
  }

  private static Path placed(SavedFile file, @Nullable Path folder) {
    boolean bundled = file.path().startsWith(BUNDLED) && !file.path().isAbsolute();
    Path there = folder == null ? file.path() : folder.resolve(file.path()).normalize();
    return bundled && !Files.exists(there) ? file.path() : there;
  }
}
