package org.regionlens.desktop.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.format.Formats;
import org.regionlens.media.pairing.CaseFinder;
import org.regionlens.media.pairing.FolderFinder;
import org.regionlens.media.pairing.Proposal;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/** Finds what belongs to a file or lies in a folder, and shows it before it is taken. */
public final class PairingViewModel {
  private final AnalysisSession session;
  private final CaseOpener opener;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;
  private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();

  /**
   * What was found.
   *
   * @param named the file or folder that was opened
   * @param found what seems to belong to it
   */
  public record Offer(Path named, Proposal found) {

    /** A part that is needed and was not found, if there is one. */
    public Optional<Role> missing() {
      return Stream.of(Role.MASK, Role.PREDICTION)
          .filter(role -> found.of(role).isEmpty())
          .findFirst();
    }
  }

  /** What the background found; no proposal where there is nothing to propose. */
  private record Found(@Nullable Proposal proposal, Map<Role, Path> whole) {
    Found(@Nullable Proposal proposal) {
      this(proposal, Map.of());
    }
  }

  /**
   * @param task looks in the background
   */
  public PairingViewModel(
      AnalysisSession session,
      CaseOpener opener,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.session = session;
    this.opener = opener;
    this.task = task;
    this.messages = messages;
    this.words = words;
  }

  /** What is offered and neither taken nor left; null if nothing is. */
  public ReadOnlyObjectProperty<@Nullable Offer> offer() {
    return offer.getReadOnlyProperty();
  }

  /** Opens files or a folder that somebody named, dropped or chose. */
  public void open(List<Path> named) {
    Optional<Path> folder = named.stream().filter(Files::isDirectory).findFirst();
    if (folder.isPresent()) {
      openFolder(folder.get());
    } else if (named.size() == 1) {
      openOne(named.getFirst());
    } else {
      opener.openGuessed(named);
    }
  }

  private void openOne(Path file) {
    Map<Role, Path> open = OpenFiles.of(session.subject().get());
    task.submit(
        ticket -> {
          Set<Role> named = Formats.named(file);
          if (named.contains(Role.MASK) && named.contains(Role.PREDICTION)) {
            return new Found(
                null, named.stream().collect(Collectors.toMap(role -> role, _ -> file)));
          }
          Proposal proposal = CaseFinder.candidates(file);
          boolean more = proposal.candidates().size() > 1 && !isPartOf(proposal, open);
          return new Found(more ? proposal : null);
        },
        found -> {
          if (!found.whole().isEmpty()) {
            opener.open(found.whole());
          } else if (found.proposal() == null) {
            opener.openGuessed(List.of(file));
          } else {
            offer.set(new Offer(file, found.proposal()));
          }
        },
        // Whoever reads the file says what is wrong with it.
        failure -> opener.openGuessed(List.of(file)));
  }

  /** Whether the other parts are open already: then the file just takes its place there. */
  private static boolean isPartOf(Proposal proposal, Map<Role, Path> open) {
    return !open.isEmpty()
        && open.values().stream()
            .allMatch(
                file ->
                    proposal.candidates().values().stream().anyMatch(each -> each.contains(file)));
  }

  private void openFolder(Path folder) {
    task.submit(
        ticket -> new Found(FolderFinder.first(folder).orElse(null)),
        found -> {
          if (found.proposal() == null) {
            messages.show(Message.warning(words.get("files.folder-empty", folder)));
          } else {
            offer.set(new Offer(folder, found.proposal()));
          }
        },
        failure -> messages.show(Message.warning(words.get("files.folder-gone", folder))));
  }

  /** Takes files for their roles, as proposed or altered. */
  public void accept(Map<Role, Path> files) {
    offer.set(null);
    opener.open(files);
  }

  /** Opens only what was named. */
  public void onlyNamed() {
    Offer now = Objects.requireNonNull(offer.get());
    offer.set(null);
    opener.openGuessed(List.of(now.named()));
  }

  /** Leaves everything as it is. */
  public void leave() {
    offer.set(null);
  }
}
