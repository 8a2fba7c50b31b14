package org.regionlens.media.pairing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.regionlens.media.reading.InputNote.Role;

/**
 * Files that seem to belong together, by their names.
 *
 * @param candidates files for each role, the likeliest first; roles without a file are left out
 */
public record Proposal(Map<Role, List<Path>> candidates) {
  public Proposal {
    Map<Role, List<Path>> copy = new EnumMap<>(Role.class);
    candidates.forEach(
        (role, files) -> {
          if (!files.isEmpty()) {
            copy.put(role, List.copyOf(files));
          }
        });
    candidates = Map.copyOf(copy);
  }

  /** The files for a role; empty if there are none. */
  public List<Path> of(Role role) {
    return candidates.getOrDefault(role, List.of());
  }

  /** The likeliest file of each role. */
  public Map<Role, Path> likeliest() {
    Map<Role, Path> first = new EnumMap<>(Role.class);
    candidates.forEach((role, files) -> first.put(role, files.getFirst()));
    return first;
  }

  /** Whether there are files to look at: a mask and a prediction. */
  public boolean isWhole() {
    return !of(Role.MASK).isEmpty() && !of(Role.PREDICTION).isEmpty();
  }
}
