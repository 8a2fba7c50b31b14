package org.regionlens.desktop.chart;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.text.Tip;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.export.ChartExport;
import org.regionlens.media.text.Words;

/**
 * Buttons that write a study as a file: they ask where to, and make and write it in the background.
 */
public final class StudyFiles {
  private final ChartExport export;
  private final FilePicker picker;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;

  /**
   * Files of studies.
   *
   * @param task writes in the background
   */
  public StudyFiles(
      ChartExport export,
      FilePicker picker,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.export = export;
    this.picker = picker;
    this.task = task;
    this.messages = messages;
    this.words = words;
  }

  /** Makes the charts' bytes. */
  public ChartExport charts() {
    return export;
  }

  /**
   * A button that writes an answer.
   *
   * @param id of the button, and key of its words: {@code study.ENDING}
   * @param answer what is written; null: nothing can be
   * @param name the suggested name of the file
   * @param content the bytes, made in the background
   */
  public <A> Button button(
      String id,
      String ending,
      ObservableValue<? extends @Nullable A> answer,
      Function<A, String> name,
      Function<A, byte[]> content) {
    Button button = new Button(words.get("study." + ending));
    button.setId(id);
    Tip.set(button, words.get("study." + ending + ".tip"));
    button.setDisable(answer.getValue() == null);
    answer.addListener((property, before, now) -> button.setDisable(now == null));
    button.setOnAction(
        event -> {
          A shown = answer.getValue();
          if (shown != null) {
            picker
                .save(words.get("study." + ending + ".tip"), name.apply(shown) + "." + ending)
                .ifPresent(file -> write(file, shown, content));
          }
        });
    return button;
  }

  private <A> void write(Path file, A answer, Function<A, byte[]> content) {
    task.submit(
        ticket -> {
          export.write(file, Objects.requireNonNull(content.apply(answer)));
          return file;
        },
        written -> messages.show(Message.information(words.get("export.written", written))),
        new Trouble(messages, words, "export.failed")::tell);
  }
}
