package org.regionlens.desktop.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.session.Cases;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.Settings;
import org.regionlens.engine.StandardMaps;
import org.regionlens.engine.analysis.RegionEngine;
import org.regionlens.engine.work.Threads;
import org.regionlens.media.export.ComparedSide;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.text.Words;

class ExportJobsTest {
  private static final Words WORDS = Words.load(Locale.ROOT);
  private static final List<MapRef> MAPS =
      List.of(StandardMaps.BCE, StandardMaps.OVERLAY, StandardMaps.VERSUS);

  private final MessageViewModel messages =
      new MessageViewModel(
          (time, action) -> {
            return () -> {};
          });
  private final AtomicReference<@Nullable String> copied = new AtomicReference<>();
  private final ExportJobs jobs =
      new ExportJobs(
          new RegionEngine(KernelChoice.SCALAR, Threads.of(1))::analyse,
          new MapExport(new FileOutput(WORDS), WORDS),
          () -> new LatestTask(Runnable::run, Runnable::run),
          new Clip() {
            @Override
            public void putPicture(byte[] png) {
              copied.set("picture");
            }

            @Override
            public void putText(String text) {
              copied.set(text);
            }
          },
          messages,
          WORDS);

  private static ExportJobs.Order order(ExportForm form) {
    Question question =
        new Question(
            Cases.stripes("stripes", 12, 10, 2, 1), Settings.defaults(), new ClassSelection.One(1));
    return new ExportJobs.Order(
        new ExportSubject(question, null, ComparedSide.PRESENT),
        DisplaySettings.defaults(),
        form,
        2,
        RecordedPaths.NAMES);
  }

  @Test
  void saysHowFarItIsAndCanBeStopped(@TempDir Path folder) throws IOException {
    List<String> said = new ArrayList<>();
    messages
        .message()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                said.add(now.text());
                if (now.text().contains("2 of 3")) {
                  now.remedies().getFirst().run().run();
                }
              }
            });
    jobs.writeAll(order(ExportForm.HEATMAP), MAPS, folder);
    assertThat(said).hasSize(4).last().asString().startsWith("Stopped: 2 files");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void theNameTellsTheSide() {
    ExportJobs.Order plain = order(ExportForm.FIGURE);
    ExportSubject ofA = new ExportSubject(plain.subject().question(), null, ComparedSide.PINNED);
    ExportJobs.Order pinned =
        new ExportJobs.Order(ofA, plain.display(), plain.form(), 1, plain.recorded());
    assertThat(plain.fileName(StandardMaps.BCE)).isEqualTo("stripes-bce-class-1-r3-figure.png");
    assertThat(pinned.fileName(StandardMaps.BCE)).isEqualTo("stripes-bce-class-1-r3-a-figure.png");
  }

  @Test
  void aFailureIsAWarningAndKeepsWhatWasThere(@TempDir Path folder) throws IOException {
    Path occupied = Files.writeString(folder.resolve("occupied"), "old");
    jobs.writeAll(order(ExportForm.CSV), List.of(StandardMaps.BCE), occupied);
    Message message = messages.message().get();
    assertThat(message).isNotNull();
    assertThat(message.tone()).isEqualTo(Message.Tone.WARNING);
    assertThat(Files.readString(occupied)).isEqualTo("old");
  }

  @Test
  void picturesAreCopiedAsPicturesAndValuesAsText() {
    jobs.copy(order(ExportForm.FIGURE), StandardMaps.BCE);
    assertThat(copied.get()).isEqualTo("picture");
    jobs.copy(order(ExportForm.TIFF), StandardMaps.BCE);
    assertThat(copied.get()).contains(",").endsWith("\n");
  }
}
