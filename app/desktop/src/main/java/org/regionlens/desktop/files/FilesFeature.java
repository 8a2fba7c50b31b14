package org.regionlens.desktop.files;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.text.TypedText;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.format.Formats;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.Words;

/** Everything about the files of the open case, put together, and the dialogs about them. */
public final class FilesFeature {
  private final AnalysisSession session;
  private final CaseOpener opener;
  private final FilePicker picker;
  private final MessageViewModel messages;
  private final PixelLimitSetting limit;
  private final Executor worker;
  private final Executor ui;
  private final Supplier<@Nullable Window> window;
  private final Words words;
  private final FolderViewModel folder;
  private final PairingViewModel pairing;
  private final LayerStrip strip;

  /**
   * @param worker reads and writes files
   * @param ui brings answers to the window's thread
   * @param window owns the dialogs; null until it is there
   */
  public FilesFeature(
      AnalysisSession session,
      CaseOpener opener,
      FilePicker picker,
      MessageViewModel messages,
      FileServices services,
      Executor worker,
      Executor ui,
      Supplier<@Nullable Window> window,
      Words words) {
    this.session = session;
    this.opener = opener;
    this.picker = picker;
    this.messages = messages;
    this.limit = services.limit();
    this.worker = worker;
    this.ui = ui;
    this.window = window;
    this.words = words;
    folder = new FolderViewModel(session, opener, task(), task(), messages, words);
    pairing = new PairingViewModel(session, opener, task(), messages, words);
    pairing.offer().addListener((property, before, now) -> show(now));
    var _ = new ChangedFilesViewModel(session, services.watch(), opener, messages, words);
    strip = new LayerStrip(session, opener, this::change, this::ask, words);
  }

  private LatestTask task() {
    return new LatestTask(worker, ui);
  }

  /** The line under the tool bar. */
  public LayerStrip strip() {
    return strip;
  }

  /** The cases before and after. */
  public FolderViewModel folder() {
    return folder;
  }

  /** Opens files and folders, and proposes what belongs to them. */
  public PairingViewModel pairing() {
    return pairing;
  }

  /** Asks for a folder and opens the first case in it. */
  public void openFolder() {
    picker
        .folder(words.get("action.open-folder"))
        .ifPresent(chosen -> pairing.open(List.of(chosen)));
  }

  /** Asks how a layer of the open case is to be read. */
  public void change(Role role) {
    Case opened = session.subject().get();
    if (opened != null) {
      opened.inputs().stream()
          .filter(note -> note.role() == role)
          .findFirst()
          .ifPresent(this::change);
    }
  }

  /** Asks for the file of a layer. */
  private void ask(Role role) {
    FilePicker.Kind kind =
        switch (role) {
          case IMAGE -> FilePicker.Kind.IMAGE;
          case MASK -> FilePicker.Kind.MASK;
          case PREDICTION -> FilePicker.Kind.PREDICTION;
        };
    picker
        .open(words.get("action.open-" + role.fileName()), kind)
        .ifPresent(file -> opener.open(Map.of(role, file)));
  }

  private void change(InputNote note) {
    if (note.role() == Role.IMAGE) {
      ask(Role.IMAGE);
      return;
    }
    Case opened = session.subject().get();
    Window owner = window.get();
    if (opened == null || owner == null) {
      return;
    }
    // Which arrays there are stands in the file.
    task()
        .submit(
            ticket -> Formats.keys(note.path()),
            keys ->
                new ReadingDialog(
                        new ReadingViewModel(opened, note.role(), opener, task(), words),
                        keys,
                        picker,
                        words)
                    .show(owner, note.role()),
            new Trouble(messages, words, "open.failed")::tell);
  }

  /** Shows the table of classes, to be edited. */
  public void editClasses() {
    Window owner = window.get();
    if (owner != null && session.subject().get() != null) {
      new ClassTableDialog(
              new ClassTableViewModel(session, opener, task(), messages, words), picker, words)
          .show(owner);
    }
  }

  /** Asks how large pictures may be. */
  public void askPixelLimit() {
    Window owner = window.get();
    if (owner == null) {
      return;
    }
    TextInputDialog dialog = new TextInputDialog(Long.toString(limit.millions()));
    Dialogs.prepare(dialog, owner, "limit-dialog", words.get("limit.title"));
    dialog.setHeaderText(null);
    dialog.setGraphic(null);
    dialog.setContentText(words.get("limit.text"));
    dialog.getEditor().setAccessibleText(words.get("limit.title"));
    TypedText.live(dialog.getEditor());
    dialog
        .resultProperty()
        .addListener(
            (property, before, typed) -> {
              if (typed != null) {
                setLimit(typed);
              }
            });
    dialog.show();
  }

  private void setLimit(String typed) {
    PixelLimit wanted = PixelLimitSetting.parse(typed).orElse(null);
    if (wanted == null) {
      messages.show(Message.warning(words.get("limit.wrong", typed)));
    } else {
      worker.execute(() -> limit.set(wanted));
    }
  }

  private void show(PairingViewModel.@Nullable Offer offer) {
    Window owner = window.get();
    if (offer == null) {
      return;
    }
    if (owner == null) {
      // Named at the start, before there is a window.
      pairing.accept(offer.found().likeliest());
    } else {
      new ProposalDialog(pairing, picker, words).show(owner, offer);
    }
  }
}
