package org.regionlens.media.remember;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.session.SavedSession;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * What is kept, in files of the user's folder. A file that cannot be read or written costs the
 * memory, never the work.
 */
public final class UserFiles implements UserMemory {
  private final Path state;
  private final Path session;
  private final FileOutput output;
  private final SessionFile sessions;
  private final Executor worker;
  private final Optional<SavedSession> last;
  private UserState present;

  /**
   * @param folder where the files are; need not exist
   * @param worker writes them, one after the other
   */
  public UserFiles(Path folder, Executor worker, Words words) {
    this.state = folder.resolve("state.json");
    this.session = folder.resolve("last-session.json");
    this.output = new FileOutput(words);
    this.sessions = new SessionFile(words);
    this.worker = worker;
    this.present = read();
    // At once: this time's session is going to take its place.
    this.last = readSession();
  }

  private UserState read() {
    try {
      return UserState.parse(Files.readString(state));
    } catch (IOException | UnreadableException e) {
      // Absent at the first start; broken, it is written anew.
      return UserState.empty();
    }
  }

  private Optional<SavedSession> readSession() {
    try {
      return Optional.of(sessions.read(session));
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized UserState state() {
    return present;
  }

  @Override
  public synchronized void update(UnaryOperator<UserState> change) {
    UserState before = present;
    present = change.apply(before);
    if (!present.equals(before)) {
      byte[] bytes = present.json().getBytes(StandardCharsets.UTF_8);
      worker.execute(
          () -> {
            try {
              makeFolder();
              output.write(state, out -> out.write(bytes));
            } catch (OutputException e) {
              // It stays in memory until the program ends.
            }
          });
    }
  }

  @Override
  public Optional<SavedSession> lastSession() {
    return last;
  }

  @Override
  public void keepSession(SavedSession kept) {
    worker.execute(
        () -> {
          try {
            makeFolder();
            // Nobody else reads it: it must find its files wherever they are.
            sessions.write(session, kept, RecordedPaths.PATHS);
          } catch (OutputException e) {
            // There is none to reopen then.
          }
        });
  }

  private void makeFolder() throws OutputException {
    Path folder = state.getParent();
    if (folder != null) {
      output.makeFolder(folder);
    }
  }
}
