package org.regionlens.desktop.open;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseFiles;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.input.InputException;
import org.regionlens.media.input.InputNote;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.input.ReadingChoices;
import org.regionlens.media.text.Words;

/** Reads cases from files and from the bundled samples. */
public final class FileCaseReader implements CaseReader {
  private final CaseLoader loader;
  private final Words words;

  public FileCaseReader(CaseLoader loader, Words words) {
    this.loader = loader;
    this.words = words;
  }

  @Override
  public Case read(@Nullable Case base, Map<Role, Path> files, ReadingChoices choices)
      throws InputException {
    Map<Role, Path> all = new EnumMap<>(Role.class);
    if (base != null) {
      for (InputNote note : base.inputs()) {
        all.put(note.role(), note.path());
      }
    }
    all.putAll(files);
    Path mask = all.get(Role.MASK);
    Path prediction = all.get(Role.PREDICTION);
    if (mask == null || prediction == null) {
      throw new InputException(words.get("open.incomplete"));
    }
    return loader.load(new CaseFiles(all.get(Role.IMAGE), mask, prediction), choices);
  }

  @Override
  public List<String> samples() {
    return List.of();
  }

  @Override
  public Case sample(String name) throws InputException {
    throw new InputException(name);
  }
}
