package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.media.text.Words;

/** Offers to read files again when they changed on disk. Nothing is read unasked. */
public final class ChangedFilesViewModel {
  private final FileWatch watch;
  private final CaseOpener opener;
  private final MessageViewModel messages;
  private final Words words;
  private Set<Path> watched = Set.of();
  private final Set<Path> changed = new LinkedHashSet<>();

  /** Begins to watch the files of whatever case is open, and of what it is compared with. */
  public ChangedFilesViewModel(
      AnalysisSession session,
      FileWatch watch,
      CaseOpener opener,
      MessageViewModel messages,
      Words words) {
    this.watch = watch;
    this.opener = opener;
    this.messages = messages;
    this.words = words;
    session.subject().addListener((property, before, now) -> look(session));
    session.pinned().addListener((property, before, now) -> look(session));
    look(session);
  }

  private void look(AnalysisSession session) {
    Set<Path> files = new LinkedHashSet<>(OpenFiles.of(session.subject().get()).values());
    SessionResult other = session.pinned().get();
    if (other != null) {
      files.addAll(OpenFiles.of(other.question().subject()).values());
    }
    // The same files, not opened anew: what was seen of them so far still holds.
    if (session.opening().get() || !files.equals(watched)) {
      watched = files;
      changed.clear();
      watch.watch(List.copyOf(files), this::offer);
    }
  }

  private void offer(Path file) {
    changed.add(file);
    String names =
        changed.stream()
            .map(each -> String.valueOf(each.getFileName()))
            .collect(Collectors.joining(", "));
    messages.show(
        new Message(
            Message.Tone.INFORMATION,
            words.get("files.changed", names, changed.size()),
            List.of(new Message.Remedy(words.get("files.reload"), opener::reload))));
  }
}
