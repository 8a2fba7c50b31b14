package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.remember.RememberedChoices;

/** Remembers until the test ends. */
public final class MemoryOfFolders implements RememberedChoices {
  private final Map<Path, ReadingChoices> choices = new HashMap<>();

  @Override
  public Optional<ReadingChoices> of(Path folder) {
    return Optional.ofNullable(choices.get(folder));
  }

  @Override
  public void remember(Path folder, ReadingChoices chosen) {
    choices.put(folder, chosen);
  }

  @Override
  public void forget(Path folder) {
    choices.remove(folder);
  }
}
