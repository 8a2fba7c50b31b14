package org.regionlens.desktop.workspace;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.command.RecentCommands;
import org.regionlens.desktop.controls.FoldedGroups;
import org.regionlens.desktop.history.SettingsHistory;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.desktop.theme.ThemeViewModel;
import org.regionlens.desktop.thread.Delay;
import org.regionlens.media.input.Case;
import org.regionlens.media.remember.UserMemory;
import org.regionlens.media.remember.UserState;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.session.SavedFile;

/**
 * Keeps for the next time: the cases that were open, the theme, the actions used, and the session.
 * The bundled sample as it comes is not worth keeping: nobody chose it.
 */
public final class Keeping implements RecentCommands {
  /** After the last change; less than anybody needs to end the program on purpose. */
  static final Duration REST = Duration.ofSeconds(2);

  private final UserMemory memory;
  private final Workspace workspace;
  private final AnalysisSession session;
  private final SettingsHistory history;
  private final Delay delay;
  private Runnable forget = () -> {};
  private Runnable forgetStudies = () -> {};

  public Keeping(
      UserMemory memory,
      Workspace workspace,
      AnalysisSession session,
      SettingsHistory history,
      ThemeViewModel theme,
      StudiesViewModel studies,
      FoldedGroups folded,
      Delay delay) {
    this.memory = memory;
    this.workspace = workspace;
    this.session = session;
    this.history = history;
    this.delay = delay;
    session.subject().addListener((property, before, now) -> opened(now));
    history.undoes().addListener((property, before, now) -> later());
    theme
        .theme()
        .addListener((property, before, now) -> memory.update(state -> state.withTheme(now.id())));
    memory.state().studies().ifPresent(left -> studies.restore(left.open(), left.height()));
    studies.open().addListener((property, before, now) -> left(studies));
    studies.height().addListener((property, before, now) -> left(studies));
    memory.state().folded().ifPresent(folded::restore);
    folded
        .names()
        .addListener(
            (SetChangeListener<String>)
                change ->
                    memory.update(
                        state -> state.withFolded(folded.names().stream().sorted().toList())));
  }

  @Override
  public List<String> latest() {
    return memory.state().commands();
  }

  @Override
  public void used(String id) {
    memory.update(state -> state.withCommand(id));
  }

  private void opened(@Nullable Case subject) {
    if (subject != null && hasFiles(subject)) {
      UserState.RecentCase opened =
          new UserState.RecentCase(subject.name(), SavedFile.of(subject.inputs()));
      memory.update(state -> state.withCase(opened));
      later();
    }
  }

  /** Remembers how the studies are left, once a drag of their edge is over. */
  private void left(StudiesViewModel studies) {
    forgetStudies.run();
    if (studies.isChosen()) {
      forgetStudies =
          delay.after(
              REST,
              () -> {
                UserState.Studies now =
                    new UserState.Studies(studies.open().get(), studies.height().get());
                memory.update(state -> state.withStudies(now));
              });
    }
  }

  private void later() {
    forget.run();
    forget = delay.after(REST, this::keep);
  }

  private void keep() {
    Case subject = session.subject().get();
    if (subject != null && (hasFiles(subject) || history.undoable().get())) {
      workspace.capture().ifPresent(memory::keepSession);
    }
  }

  private static boolean hasFiles(Case subject) {
    return subject.inputs().stream()
        .anyMatch(note -> !SampleLibrary.isBundled(note.path()) && Files.exists(note.path()));
  }
}
