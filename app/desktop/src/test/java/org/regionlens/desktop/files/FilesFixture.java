package org.regionlens.desktop.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.open.CaseOpener;
import org.regionlens.desktop.open.FileCaseReader;
import org.regionlens.desktop.open.MemoryOfFolders;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.media.image.PixelLimit;
import org.regionlens.media.input.Case;
import org.regionlens.media.sample.SampleLibrary;
import org.regionlens.media.text.Words;

/** The models without a window; everything happens at once. */
final class FilesFixture {
  static final int WIDTH = 20;
  static final int HEIGHT = 16;

  final Words words = Words.load();
  final MessageViewModel messages = new MessageViewModel((time, action) -> () -> {});
  final MemoryOfFolders remembered = new MemoryOfFolders();
  final AnalysisSession session =
      new AnalysisSession(
          new RegionEngine(KernelChoice.SCALAR)::analyse,
          task(),
          (time, action) -> () -> {},
          System::nanoTime);
  final CaseOpener opener =
      new CaseOpener(
          session,
          new FileCaseReader(() -> PixelLimit.DEFAULT, new SampleLibrary(words), words),
          task(),
          messages,
          remembered,
          words);
  final FolderViewModel around =
      new FolderViewModel(session, opener, task(), task(), messages, words);
  final PairingViewModel pairing = new PairingViewModel(session, opener, task(), messages, words);
  final List<Path> watched = new ArrayList<>();
  Consumer<Path> changed = file -> {};
  final Path folder;
  private final CaseFilesOnDisk files;

  FilesFixture(Path folder) {
    this.folder = folder;
    this.files = new CaseFilesOnDisk(folder);
    var _ =
        new ChangedFilesViewModel(
            session,
            (paths, listener) -> {
              watched.clear();
              watched.addAll(paths);
              changed = listener;
            },
            opener,
            messages,
            words);
  }

  static LatestTask task() {
    return new LatestTask(Runnable::run, Runnable::run);
  }

  /** Image, mask and prediction of one name. */
  Path make(String name) {
    mask(name);
    files.prediction(name + "_logits.npy", WIDTH, HEIGHT);
    return image(name);
  }

  Path image(String name) {
    return files.image(name + "_image.png", WIDTH, HEIGHT);
  }

  Path mask(String name) {
    return files.mask(name + "_mask.png", WIDTH, HEIGHT);
  }

  Path mask(String name, int stray) {
    return files.mask(name + "_mask.png", WIDTH, HEIGHT, stray);
  }

  Case subject() {
    return Objects.requireNonNull(session.subject().get());
  }

  Message message() {
    return Objects.requireNonNull(messages.message().get());
  }

  void remedy() {
    message().remedies().getFirst().run().run();
  }
}
