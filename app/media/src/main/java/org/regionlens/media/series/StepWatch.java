package org.regionlens.media.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the files of a series again and again; that works on network disks too, which send no
 * notices. A look lists names and asks for the stamps of few files, however many there are, as a
 * network disk may take milliseconds for each. For one thread at a time.
 *
 * <p>A file that is there at the first look is taken as it is. One that comes later counts when two
 * looks found it the same, as many programs write where all can see it; unless files are known to
 * appear by renaming.
 */
final class StepWatch {
  /** The newest files are the likeliest to change. */
  private static final int NEWEST = 8;

  /** So many of the others are looked at each time, in turn. */
  private static final int IN_TURN = 64;

  /** Lists the files there are now, in order. */
  @FunctionalInterface
  interface Listing {
    List<StepFile> list() throws IOException;
  }

  /**
   * A file that counts.
   *
   * @param version grows when the file is written again
   */
  record Seen(StepFile step, int version) {}

  /**
   * What is known of a file.
   *
   * @param taken its stamp when it was taken or first looked at; null as long as that is not known
   * @param last at the last look
   * @param version −1 as long as it does not count
   */
  private record Known(
      StepFile step, @Nullable FileStamp taken, @Nullable FileStamp last, int version) {}

  private final Listing listing;
  private final boolean renamed;
  private final FileStamp.Reader stamps;
  private Map<Path, Known> known = new LinkedHashMap<>();
  private boolean looked;
  private int turn;

  /**
   * @param renamed whether files appear by renaming, whole
   */
  StepWatch(Listing listing, boolean renamed, FileStamp.Reader stamps) {
    this.listing = listing;
    this.renamed = renamed;
    this.stamps = stamps;
  }

  /**
   * Looks.
   *
   * @return the files that count, in order
   * @throws IOException if they cannot be listed; what was known stays
   */
  List<Seen> look() throws IOException {
    List<StepFile> listed = listing.list();
    Map<Path, Known> now = new LinkedHashMap<>();
    int size = listed.size();
    for (int i = 0; i < size; i++) {
      StepFile step = listed.get(i);
      Known before = known.get(step.file());
      Known after;
      if (before == null) {
        after = looked && !renamed ? pending(step) : first(step, i >= size - NEWEST);
      } else {
        boolean due = Math.floorMod(i - turn, size) < IN_TURN || i >= size - NEWEST;
        after = before.version() < 0 || due ? again(before, step) : before;
      }
      if (after != null) {
        now.put(step.file(), after);
      }
    }
    known = now;
    looked = true;
    turn = size == 0 ? 0 : (turn + IN_TURN) % size;
    List<Seen> seen = new ArrayList<>();
    for (Known each : now.values()) {
      if (each.version() >= 0) {
        seen.add(new Seen(each.step(), each.version()));
      }
    }
    return seen;
  }

  /** A file that counts at once; the stamps of all, at the first look, would take too long. */
  private @Nullable Known first(StepFile step, boolean stamped) {
    FileStamp stamp = stamped ? stamps.of(step.file()) : null;
    return stamped && stamp == null ? null : new Known(step, stamp, stamp, 0);
  }

  private @Nullable Known pending(StepFile step) {
    FileStamp stamp = stamps.of(step.file());
    return stamp == null ? null : new Known(step, null, stamp, -1);
  }

  /** What a second look says; null if the file has gone meanwhile. */
  private @Nullable Known again(Known before, StepFile step) {
    FileStamp stamp = stamps.of(step.file());
    if (stamp == null) {
      return null;
    }
    boolean calm = renamed || stamp.equals(before.last());
    if (before.version() < 0) {
      return new Known(step, calm ? stamp : null, stamp, calm ? 0 : -1);
    }
    FileStamp taken = before.taken();
    if (taken == null || taken.equals(stamp)) {
      return new Known(step, stamp, stamp, before.version());
    }
    return calm
        ? new Known(step, stamp, stamp, before.version() + 1)
        : new Known(step, taken, stamp, before.version());
  }
}
