package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** Offers to read files again when they changed on disk. Nothing is read unasked. */
public final class ChangedFilesViewModel {
  private final FileWatch watch;
  private final CaseOpener opener;
  private final MessageViewModel messages;
  private final Words words;
  private final Set<Path> changed = new LinkedHashSet<>();

  /** Begins to watch the files of whatever case is open. */
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
    session.subject().addListener((property, before, now) -> look(now));
    look(session.subject().get());
  }

  private void look(@Nullable Case opened) {
    changed.clear();
    watch.watch(List.copyOf(OpenFiles.of(opened).values()), this::offer);
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
