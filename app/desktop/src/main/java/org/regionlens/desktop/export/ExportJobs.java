package org.regionlens.desktop.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.Analyser;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.media.export.ExportForm;
import org.regionlens.media.export.FolderExport;
import org.regionlens.media.export.MapExport;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.export.Shown;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/**
 * Exports in the background; messages say how far they are, where the files went, or why not. Every
 * export is a job of its own: a later one does not end an earlier one.
 */
public final class ExportJobs {
  private final Analyser analyser;
  private final MapExport export;
  private final Supplier<LatestTask> tasks;
  private final Clip clip;
  private final MessageViewModel messages;
  private final Trouble trouble;
  private final Words words;

  /**
   * @param tasks gives a task of its own for each export
   */
  public ExportJobs(
      Analyser analyser,
      MapExport export,
      Supplier<LatestTask> tasks,
      Clip clip,
      MessageViewModel messages,
      Words words) {
    this.analyser = analyser;
    this.export = export;
    this.tasks = tasks;
    this.clip = clip;
    this.messages = messages;
    this.trouble = new Trouble(messages, words, "export.failed");
    this.words = words;
  }

  /**
   * What is exported.
   *
   * @param subject what is shown
   * @param display how
   * @param form of the file
   * @param scale whole-number enlargement of pictures
   * @param recorded how the files that it was made from are named in it
   */
  record Order(
      ExportSubject subject,
      DisplaySettings display,
      ExportForm form,
      int scale,
      RecordedPaths recorded) {

    PictureRequest request(MapRef map) {
      OptionalInt one =
          subject.question().classes() instanceof ClassSelection.One(int index)
              ? OptionalInt.of(index)
              : OptionalInt.empty();
      return new PictureRequest(
          map,
          one,
          form == ExportForm.FIGURE,
          form.isPicture() ? scale : 1,
          difference(map) ? display.signed() : display.coloursOf(map),
          difference(map) ? display.choiceOfDifferences() : display.choiceOf(map),
          display.scaling(),
          display.overlay());
    }

    private boolean difference(MapRef map) {
      return subject.against() != null && map.kind() != MapSpec.Kind.PICTURE;
    }

    String fileName(MapRef map) {
      Question question = subject.question();
      int radius = question.settings().radius();
      return MapExport.fileName(
          question.subject(), question.classes(), radius, subject.side(), map, form);
    }
  }

  /** Writes one map. */
  void write(Order order, MapRef map, Path file) {
    tasks
        .get()
        .submit(
            ticket -> {
              export.write(file, shown(order, map, ticket), order.request(map), order.form());
              return file;
            },
            written -> say(words.get("export.written", written)),
            trouble::tell);
  }

  /** Puts one map on the clipboard. */
  void copy(Order order, MapRef map) {
    // Values go as text, whatever kind of file was chosen for them.
    ExportForm form = order.form().isPicture() ? order.form() : ExportForm.CSV;
    tasks
        .get()
        .submit(
            ticket -> export.bytes(shown(order, map, ticket), order.request(map), form),
            bytes -> {
              if (form.isPicture()) {
                clip.putPicture(bytes);
              } else {
                clip.putText(new String(bytes, StandardCharsets.US_ASCII));
              }
              say(words.get("export.copied", new MapWords(words).title(map)));
            },
            trouble::tell);
  }

  /** Writes several maps into a folder; can be stopped. */
  void writeAll(Order order, List<MapRef> maps, Path folder) {
    LatestTask task = tasks.get();
    AtomicInteger count = new AtomicInteger();
    Message.Remedy stop =
        new Message.Remedy(
            words.get("export.stop"),
            () -> {
              task.cancel();
              say(words.get("export.stopped", count.get(), folder));
            });
    task.submit(
        ticket -> {
          ticket.tell(() -> progress(0, maps.size(), stop));
          new FolderExport(export, order.subject().side())
              .write(
                  folder,
                  maps.stream().map(order::request).toList(),
                  order.form(),
                  map -> shown(order, map, ticket),
                  ticket,
                  (file, done, all) -> {
                    count.set(done);
                    ticket.tell(() -> progress(done, all, stop));
                  });
          return folder;
        },
        written -> say(words.get("export.written-files", maps.size(), written)),
        trouble::tell);
  }

  private void progress(int done, int all, Message.Remedy stop) {
    String text = words.get("export.running", done, all);
    messages.show(new Message(Message.Tone.INFORMATION, text, List.of(stop)));
  }

  private void say(String sentence) {
    messages.show(Message.information(sentence));
  }

  /** Asked anew, as the command line asks: the same question gives the same bytes. */
  private Shown shown(Order order, MapRef wanted, Cancellation cancellation) {
    Shown.Answer present = answer(order, order.subject().question(), wanted, cancellation);
    Question against = order.subject().against();
    return against == null
        ? present
        : new Shown.Difference(answer(order, against, wanted, cancellation), present);
  }

  private Shown.Answer answer(
      Order order, Question asked, MapRef wanted, Cancellation cancellation) {
    return new Shown.Answer(
        asked.subject().recording(order.recorded()),
        analyser.analyse(asked.request(Set.of(wanted)), cancellation));
  }
}
