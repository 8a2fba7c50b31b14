package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputNote.Role;

/** The files of what is open now, for those who write files: none may take the place of these. */
public final class OpenInputs implements Supplier<List<Path>> {
  private final AnalysisSession session;
  private volatile List<Path> files = List.of();

  /** Follows the open case and what it is compared with. */
  public OpenInputs(AnalysisSession session) {
    this.session = session;
    session.subject().addListener((property, before, now) -> look());
    session.pinned().addListener((property, before, now) -> look());
    look();
  }

  private void look() {
    List<Path> all = new ArrayList<>();
    add(all, session.subject().get());
    SessionResult other = session.pinned().get();
    add(all, other == null ? null : other.question().subject());
    files = List.copyOf(all);
  }

  private static void add(List<Path> all, @Nullable Case opened) {
    OpenFiles.of(opened)
        .forEach(
            (role, file) -> {
              all.add(file);
              if (role == Role.MASK && opened != null) {
                all.addAll(CaseLoader.tables(file, opened.choices()));
              }
            });
  }

  /** Asked by any thread. */
  @Override
  public List<Path> get() {
    return files;
  }
}
