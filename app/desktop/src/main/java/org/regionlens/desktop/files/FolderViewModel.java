package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.array.Slice;
import org.regionlens.media.format.Formats;
import org.regionlens.media.pairing.CaseFinder;
import org.regionlens.media.pairing.Neighbours;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/**
 * The cases before and after the open one: the slices beside it in its volume, then those in the
 * folder of its image. Settings stay.
 */
public final class FolderViewModel {
  private final AnalysisSession session;
  private final CaseOpener opener;
  private final LatestTask listing;
  private final LatestTask stepping;
  private final MessageViewModel messages;
  private final Words words;
  private final ReadOnlyBooleanWrapper hasPrevious = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasNext = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private @Nullable VolumePlace volume;

  /**
   * @param listing lists the folder in the background
   * @param stepping looks for the next case in the background
   */
  public FolderViewModel(
      AnalysisSession session,
      CaseOpener opener,
      LatestTask listing,
      LatestTask stepping,
      MessageViewModel messages,
      Words words) {
    this.session = session;
    this.opener = opener;
    this.listing = listing;
    this.stepping = stepping;
    this.messages = messages;
    this.words = words;
    session.subject().addListener((property, before, now) -> list());
    list();
  }

  /** Whether there is a case before this one. */
  public ReadOnlyBooleanProperty hasPrevious() {
    return hasPrevious.getReadOnlyProperty();
  }

  /** Whether there is a case after this one. */
  public ReadOnlyBooleanProperty hasNext() {
    return hasNext.getReadOnlyProperty();
  }

  /** Where in volume and folder this case stands, such as "3 / 120"; empty if it is alone. */
  public ReadOnlyStringProperty place() {
    return place.getReadOnlyProperty();
  }

  /**
   * The folder that holds mask and prediction of the open case, in itself or in folders of its own;
   * nothing for a bundled sample, or where they lie far apart.
   */
  public Optional<Path> ofCases() {
    Map<Role, Path> open = files();
    Path mask = open.get(Role.MASK);
    Path prediction = open.get(Role.PREDICTION);
    Path one = mask == null ? null : mask.toAbsolutePath().normalize().getParent();
    Path other = prediction == null ? null : prediction.toAbsolutePath().normalize().getParent();
    if (one == null || other == null) {
      return Optional.empty();
    }
    Path above = one.getParent();
    Path all =
        other.startsWith(one)
            ? one
            : one.startsWith(other)
                ? other
                : Objects.equals(other.getParent(), above) ? above : null;
    // A whole disk is nobody's folder of cases.
    return Optional.ofNullable(all).filter(folder -> folder.getParent() != null);
  }

  /** Opens the slice before, or the case before. */
  public void previous() {
    step(false);
  }

  /** Opens the slice after, or the case after. */
  public void next() {
    step(true);
  }

  private void step(boolean forward) {
    VolumePlace within = volume;
    if (within != null && (forward ? within.hasNext() : within.hasPrevious())) {
      opener.read(opener.choices().get().withSlice(within.beside(forward)));
    } else {
      OpenFiles.leading(files()).ifPresent(file -> step(file, forward));
    }
  }

  private Map<Role, Path> files() {
    return OpenFiles.of(session.subject().get());
  }

  private void list() {
    Optional<Path> file = OpenFiles.leading(files());
    if (file.isEmpty()) {
      listing.cancel();
      show(null);
      return;
    }
    Path mask = files().getOrDefault(Role.MASK, file.get());
    Slice slice = opener.choices().get().slice();
    listing.submit(
        ticket -> new Place(Neighbours.of(file.get()), VolumePlace.of(mask, slice)),
        this::show,
        failure -> show(null));
  }

  /** Where a case stands: its file in the folder, its slice in the file. */
  private record Place(Neighbours around, VolumePlace volume) {}

  private void show(@Nullable Place now) {
    volume = now == null ? null : now.volume();
    hasPrevious.set(
        now != null && (now.volume().hasPrevious() || now.around().previous().isPresent()));
    hasNext.set(now != null && (now.volume().hasNext() || now.around().next().isPresent()));
    place.set(now == null ? "" : text(now));
  }

  private String text(Place now) {
    Neighbours around = now.around();
    String file =
        around.count() < 2
            ? ""
            : words.get(
                "files.place",
                Integer.toString(around.place() + 1),
                Integer.toString(around.count()));
    if (now.volume().count() < 2) {
      return file;
    }
    String slice =
        words.get(
            "files.slice",
            Integer.toString(now.volume().slice().index()),
            Integer.toString(now.volume().count() - 1));
    return file.isEmpty() ? slice : words.get("files.place-slice", file, slice);
  }

  /**
   * What stands beside a file: the next one, the parts found for it, and the slice to begin with.
   */
  private record Beside(@Nullable Path file, Map<Role, Path> parts, Slice slice) {}

  private void step(Path from, boolean forward) {
    Map<Role, Path> open = files();
    Slice slice = opener.choices().get().slice();
    stepping.submit(
        ticket -> {
          Neighbours around = Neighbours.of(from);
          Optional<Path> next = forward ? around.next() : around.previous();
          return next.isEmpty()
              ? new Beside(null, Map.of(), slice)
              : beside(next.get(), CaseFinder.follow(open, next.get()), slice, forward);
        },
        beside -> arrive(beside, forward),
        failure ->
            messages.show(
                Message.warning(words.get("files.folder-gone", String.valueOf(from.getParent())))));
  }

  /** Volumes are gone through from their first slice on, or from their last one back. */
  private static Beside beside(Path file, Map<Role, Path> parts, Slice slice, boolean forward) {
    int count = Formats.slices(parts.getOrDefault(Role.MASK, file), slice.axis());
    return new Beside(
        file, parts, count < 2 ? slice : new Slice(slice.axis(), forward ? 0 : count - 1));
  }

  private void arrive(Beside beside, boolean forward) {
    Path file = beside.file();
    if (file == null) {
      messages.show(Message.information(words.get(forward ? "files.last" : "files.first")));
      return;
    }
    boolean mask = beside.parts().containsKey(Role.MASK);
    if (mask && beside.parts().containsKey(Role.PREDICTION)) {
      opener.open(beside.parts(), opener.choices().get().withSlice(beside.slice()));
      return;
    }
    String key =
        mask
            ? "files.no-prediction"
            : beside.parts().containsKey(Role.PREDICTION) ? "files.no-mask" : "files.no-partner";
    messages.show(
        new Message(
            Message.Tone.WARNING,
            words.get(key, String.valueOf(file.getFileName())),
            List.of(new Message.Remedy(words.get("files.skip"), () -> step(file, forward)))));
  }
}
