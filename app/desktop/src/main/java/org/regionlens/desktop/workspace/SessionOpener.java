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
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.CaseReader;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.Progress;
import org.regionlens.media.format.FileHead;
import org.regionlens.media.image.PngFile;
import org.regionlens.media.json.StrictObject;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.remember.UserMemory;
import org.regionlens.media.remember.UserState;
import org.regionlens.media.session.FileSearch;
import org.regionlens.media.session.OrdinaryFile;
import org.regionlens.media.session.RecordedPicture;
import org.regionlens.media.session.SavedComparison;
import org.regionlens.media.session.SavedFile;
import org.regionlens.media.session.SavedSession;
import org.regionlens.media.session.SessionFile;
import org.regionlens.media.text.UnreadableException;
import org.regionlens.media.text.Words;

/**
 * Opens sessions: from their files, from pictures that were exported, from what was open before.
 * Files that are gone are named, and nothing changes then.
 */
public final class SessionOpener {
  private final Workspace workspace;
  private final CaseOpener opener;
  private final Consumer<List<Path>> plainFiles;
  private final CaseReader reader;
  private final UserMemory memory;
  private final MessageViewModel messages;
  private final Words words;
  private final SessionFile sessions;

  /**
   * An opener of sessions.
   *
   * @param plainFiles opens files and folders that are neither session nor record
   * @param reader knows the bundled files
   */
  public SessionOpener(
      Workspace workspace,
      CaseOpener opener,
      Consumer<List<Path>> plainFiles,
      CaseReader reader,
      UserMemory memory,
      MessageViewModel messages,
      Words words) {
    this.workspace = workspace;
    this.opener = opener;
    this.plainFiles = plainFiles;
    this.reader = reader;
    this.memory = memory;
    this.messages = messages;
    this.words = words;
    this.sessions = new SessionFile(words);
  }

  /**
   * What is to be opened, and where its files are.
   *
   * @param settings sets what was set, as soon as the files are open
   * @param news said then
   */
  private record Plan(
      FileSearch.Found found, ReadingChoices reading, Runnable settings, List<String> news) {}

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
    List<SavedFile> known = known();
    opener.search(
        (cancellation, progress) -> {
          Content content = content(file);
          Search search = new Search(known, cancellation, progress);
          return content == null
              ? Optional.<Plan>empty()
              : Optional.of(plan(content, file, search));
        },
        plan -> plan.ifPresentOrElse(this::carryOut, () -> plainFiles.accept(files)));
  }

  /** Opens what was open when the program was used last. */
  public void openLast() {
    List<SavedFile> known = known();
    memory
        .lastSession()
        .ifPresent(
            session ->
                opener.search(
                    (cancellation, progress) ->
                        plan(session, null, new Search(known, cancellation, progress)),
                    this::carryOut));
  }

  /** Opens the files of a case that was open lately; settings stay as they are. */
  public void open(UserState.RecentCase recent) {
    List<SavedFile> known = known();
    opener.search(
        (cancellation, progress) ->
            new Plan(
                new Search(known, cancellation, progress).find(recent.files(), null),
                ReadingChoices.defaults(),
                () -> {},
                List.of()),
        this::carryOut);
  }

  private static boolean mayBeOurs(Path file) {
    // By what it holds: a session may have been saved under any name.
    FileHead head = FileHead.of(file);
    return PngFile.matches(head.bytes()) || head.text().stripLeading().startsWith("{");
  }

  /** The session or the record in a file, or null if it holds neither. */
  private @Nullable Content content(Path file) throws InputException {
    String name = String.valueOf(file.getFileName());
    if (!OrdinaryFile.is(file)) {
      // Whoever reads it as a mask or a prediction says what is wrong.
      return null;
    }
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
      return null;
    } catch (UnreadableException e) {
      if (e.key().startsWith("unreadable.json")) {
        throw InputException.of(e, name);
      }
      return null;
    }
  }

  private Plan plan(Content content, Path file, Search search) {
    Path folder = file.toAbsolutePath().getParent();
    if (content.session() != null) {
      return plan(content.session(), folder, search);
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
        List.of(news),
        search);
  }

  private Plan plan(SavedSession session, @Nullable Path folder, Search search) {
    return plan(
        session.files(),
        session.reading(),
        session.comparison(),
        folder,
        there -> workspace.apply(session.withComparisonAt(there)),
        List.of(),
        search);
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
      List<String> news,
      Search search) {
    FileSearch.Found found = search.find(files, folder);
    List<String> all = new ArrayList<>(news);
    SavedFile second = comparison.map(SavedComparison::prediction).orElse(null);
    Path there =
        second == null ? null : search.find(List.of(second), folder).files().get(second.role());
    if (second != null && there == null) {
      all.add(words.get("session.without-a", listing(List.of(second))));
    }
    ReadingChoices as = reading;
    Path table = reading.table().orElse(null);
    if (table != null) {
      Path mask = found.files().get(Role.MASK);
      Optional<Path> known = search.files.table(table, folder, mask);
      as = reading.withClasses(known.map(Path::toString).orElse(""));
      if (known.isEmpty()) {
        all.add(words.get("session.without-table", String.valueOf(table.getFileName())));
      }
    }
    return new Plan(found, as, () -> settings.accept(there), all);
  }

  /** A search that can be given up and says how far it is. */
  private final class Search {
    private final FileSearch files;
    private final Cancellation cancellation;
    private final Progress progress;

    Search(List<SavedFile> known, Cancellation cancellation, Progress progress) {
      this.files = new FileSearch(reader::isBundled, known);
      this.cancellation = cancellation;
      this.progress = progress;
    }

    FileSearch.Found find(List<SavedFile> wanted, @Nullable Path folder) {
      return files.find(wanted, folder, cancellation, progress);
    }
  }

  /** The files that are open, then those that were. */
  private List<SavedFile> known() {
    List<SavedFile> known = new ArrayList<>(workspace.files());
    memory.state().recent().forEach(each -> known.addAll(each.files()));
    return known;
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
    List<String> sentences = new ArrayList<>(plan.news());
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
