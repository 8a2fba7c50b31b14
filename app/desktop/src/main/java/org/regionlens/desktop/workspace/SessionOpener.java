package org.regionlens.desktop.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.format.FileHead;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.remember.UserMemory;
import org.regionlens.media.remember.UserState;
import org.regionlens.media.session.FileSearch;
import org.regionlens.media.session.RecordedPicture;
import org.regionlens.media.session.SavedComparison;
import org.regionlens.media.session.SavedFile;
import org.regionlens.media.session.SavedSession;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * Saves sessions, and opens them again: from their files, from pictures that were exported, from
 * what was open before. Files that are gone are named, and nothing changes then.
 */
public final class SessionOpener {
  private final Workspace workspace;
  private final CaseOpener opener;
  private final Consumer<List<Path>> plainFiles;
  private final CaseReader reader;
  private final UserMemory memory;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Trouble unopened;
  private final Trouble unsaved;
  private final Words words;
  private final SessionFile sessions;

  /**
   * An opener of sessions.
   *
   * @param plainFiles opens files and folders that are neither session nor record
   * @param reader knows the bundled files
   * @param task looks for files in the background
   */
  public SessionOpener(
      Workspace workspace,
      CaseOpener opener,
      Consumer<List<Path>> plainFiles,
      CaseReader reader,
      UserMemory memory,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.workspace = workspace;
    this.opener = opener;
    this.plainFiles = plainFiles;
    this.reader = reader;
    this.memory = memory;
    this.task = task;
    this.messages = messages;
    this.unopened = new Trouble(messages, words, "open.failed");
    this.unsaved = new Trouble(messages, words, "session.save-failed");
    this.words = words;
    this.sessions = new SessionFile(words);
  }

  /**
   * What is to be opened, and where its files are.
   *
   * @param settings sets what was set, as soon as the files are open
   * @param news said then; may be empty
   */
  private record Plan(
      FileSearch.Found found, ReadingChoices reading, Runnable settings, String news) {}

  /** What a dropped file turned out to be. */
  private record Content(@Nullable SavedSession session, @Nullable RecordedPicture picture) {}

  /**
   * Opens files as a reader hands them over: a session, a picture that says how it was made, or
   * else the parts of a case.
   */
  public void open(List<Path> files) {
    if (files.size() != 1 || !mayBeOurs(files.getFirst())) {
      plainFiles.accept(files);
      return;
    }
    Path file = files.getFirst();
    task.submit(
        ticket -> {
          Content content = content(file);
          Plan plan = content == null ? null : plan(content, file);
          return Optional.ofNullable(plan);
        },
        plan -> plan.ifPresentOrElse(this::carryOut, () -> plainFiles.accept(files)),
        unopened::tell);
  }

  /** Opens what was open when the program was used last. */
  public void openLast() {
    memory
        .lastSession()
        .ifPresent(
            session -> task.submit(ticket -> plan(session, null), this::carryOut, unopened::tell));
  }

  /** Opens the files of a case that was open lately; settings stay as they are. */
  public void open(UserState.RecentCase recent) {
    task.submit(
        ticket ->
            new Plan(search().find(recent.files(), null), ReadingChoices.defaults(), () -> {}, ""),
        this::carryOut,
        unopened::tell);
  }

  /** Saves what is open; a message says where, or why not. */
  public void save(Path file) {
    workspace
        .capture()
        .ifPresent(
            session ->
                task.submit(
                    ticket -> {
                      sessions.write(file, session);
                      return file;
                    },
                    written ->
                        messages.show(Message.information(words.get("session.saved", written))),
                    unsaved::tell));
  }

  private static boolean mayBeOurs(Path file) {
    // By what it holds: a session may have been saved under any name.
    FileHead head = FileHead.of(file);
    return PngFile.matches(head.bytes()) || head.text().stripLeading().startsWith("{");
  }

  /** The session or the record in a file, or null if it holds neither. */
  private @Nullable Content content(Path file) throws InputException {
    String name = String.valueOf(file.getFileName());
    try {
      if (PngFile.matches(FileHead.of(file).bytes())) {
        RecordedPicture picture = RecordedPicture.of(Files.readAllBytes(file)).orElse(null);
        return picture == null ? null : new Content(null, picture);
      }
      boolean session =
          Files.size(file) <= StrictObject.MOST_BYTES
              && SavedSession.looksLike(Files.readString(file));
      return session ? new Content(sessions.read(file), null) : null;
    } catch (IOException e) {
      // Whoever reads it as a mask or a prediction says what is wrong.
      return null;
    } catch (UnreadableException e) {
      if (e.key().startsWith("unreadable.json")) {
        throw InputException.of(e, name);
      }
      return null;
    }
  }

  private Plan plan(Content content, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (content.session() != null) {
      return plan(content.session(), folder);
    }
    RecordedPicture picture = content.picture();
    if (picture == null) {
      throw new IllegalStateException("It is one or the other.");
    }
    String name = String.valueOf(file.getFileName());
    String news =
        words.get(picture.study().isPresent() ? "session.of-study" : "session.of-picture", name);
    return plan(
        picture.files(),
        picture.reading(),
        picture.comparison(),
        folder,
        there -> workspace.apply(picture.withComparisonAt(there)),
        news);
  }

  private Plan plan(SavedSession session, @Nullable Path folder) {
    return plan(
        session.files(),
        session.reading(),
        session.comparison(),
        folder,
        there -> workspace.apply(session.withComparisonAt(there)),
        "");
  }

  /**
   * A plan for files beside which something may have stood as A.
   *
   * @param settings sets what was set, with the place of A's prediction, if that is found
   */
  private Plan plan(
      List<SavedFile> files,
      ReadingChoices reading,
      Optional<SavedComparison> comparison,
      @Nullable Path folder,
      Consumer<@Nullable Path> settings,
      String news) {
    FileSearch search = search();
    SavedFile second = comparison.map(SavedComparison::prediction).orElse(null);
    Path there =
        second == null ? null : search.find(List.of(second), folder).files().get(second.role());
    return new Plan(
        search.find(files, folder),
        reading,
        () -> settings.accept(there),
        second == null || there != null
            ? news
            : words.get("session.without-a", listing(List.of(second))));
  }

  private FileSearch search() {
    List<SavedFile> recent =
        memory.state().recent().stream().flatMap(each -> each.files().stream()).toList();
    return new FileSearch(reader::isBundled, recent);
  }

  private void carryOut(Plan plan) {
    List<SavedFile> needed =
        plan.found().missing().stream().filter(file -> file.role() != Role.IMAGE).toList();
    if (!needed.isEmpty()) {
      messages.show(Message.warning(words.get("session.missing", needed.size(), listing(needed))));
      return;
    }
    opener.open(
        plan.found().files(),
        plan.reading(),
        () -> {
          plan.settings().run();
          tell(plan);
        });
  }

  private void tell(Plan plan) {
    List<String> sentences = new ArrayList<>();
    if (!plan.news().isEmpty()) {
      sentences.add(plan.news());
    }
    List<SavedFile> missing = plan.found().missing();
    if (!missing.isEmpty()) {
      sentences.add(words.get("session.without-image", listing(missing)));
    }
    List<SavedFile> changed = plan.found().changed();
    if (!changed.isEmpty()) {
      sentences.add(words.get("session.changed", listing(changed)));
    }
    if (!sentences.isEmpty()) {
      String text = String.join(" ", sentences);
      messages.show(
          missing.isEmpty() && changed.isEmpty()
              ? Message.information(text)
              : Message.warning(text));
    }
  }

  private String listing(List<SavedFile> files) {
    return files.stream()
        .map(
            file ->
                words.get(
                    "open.file", words.get("role." + file.role().name()), file.path().toString()))
        .collect(Collectors.joining(", "));
  }
}
