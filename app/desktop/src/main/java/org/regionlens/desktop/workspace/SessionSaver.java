package org.regionlens.desktop.workspace;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.text.Words;

/** Saves what is open as a session. */
public final class SessionSaver {
  private final Workspace workspace;
  private final SessionFile sessions;
  private final Supplier<RecordedPaths> paths;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Trouble unsaved;
  private final Words words;

  /**
   * @param output writes
   * @param paths how files are named in what is saved
   * @param task writes in the background
   */
  public SessionSaver(
      Workspace workspace,
      FileOutput output,
      Supplier<RecordedPaths> paths,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.workspace = workspace;
    this.sessions = new SessionFile(output);
    this.paths = paths;
    this.task = task;
    this.messages = messages;
    this.unsaved = new Trouble(messages, words, "session.save-failed");
    this.words = words;
  }

  /** Saves what is open; a message says where, or why not. */
  public void save(Path file) {
    RecordedPaths named = paths.get();
    workspace
        .capture()
        .ifPresent(
            session ->
                task.submit(
                    ticket -> {
                      sessions.write(file, session, named);
                      return file;
                    },
                    written ->
                        messages.show(Message.information(words.get("session.saved", written))),
                    unsaved::tell));
  }
}
