package org.regionlens.desktop.export;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.session.Analyser;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.MapId;
import org.regionlens.engine.Precision;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.PictureExport;
import org.regionlens.media.export.PictureRequest;
import org.regionlens.media.text.Words;

/** What is exported, and the doing of it in the background. */
public final class ExportViewModel {
  /** Greatest enlargement that the dialog offers. */
  static final int MAX_SCALE = 4;

  /** What a picture looks like. */
  public enum Look {
    /** One image pixel is one file pixel, nothing else. */
    HEATMAP,
    /** With title, colour bar, legend and parameters. */
    FIGURE
  }

  private final Analyser analyser;
  private final PictureExport pictures;
  private final LatestTask task;
  private final MessageViewModel messages;
  private final Words words;
  private final ObjectProperty<MapId> map = new SimpleObjectProperty<>(MapId.MI_CONTRIBUTION);
  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.HEATMAP);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);

  /**
   * @param task writes in the background
   */
  public ExportViewModel(
      Analyser analyser,
      PictureExport pictures,
      LatestTask task,
      MessageViewModel messages,
      Words words) {
    this.analyser = analyser;
    this.pictures = pictures;
    this.task = task;
    this.messages = messages;
    this.words = words;
  }

  public ObjectProperty<MapId> map() {
    return map;
  }

  public ObjectProperty<Look> look() {
    return look;
  }

  /** Whole-number enlargement, 1 … {@link #MAX_SCALE}. */
  public DoubleProperty scale() {
    return scale;
  }

  /** All maps, the one looked at first. */
  List<MapId> maps() {
    return List.copyOf(EnumSet.allOf(MapId.class));
  }

  /** A name that tells case, map, class and radius. */
  public String suggestedName(SessionResult shown) {
    Question question = shown.question();
    String ending = look.get() == Look.FIGURE ? "-figure" : "";
    return question.subject().name()
        + "-"
        + map.get().commandName()
        + className(question)
        + "-r"
        + question.settings().radius()
        + ending
        + ".png";
  }

  /** The class, as far as a file name can carry its name; nothing for all classes. */
  private static String className(Question question) {
    if (!(question.classes() instanceof ClassSelection.One(int index))) {
      return "";
    }
    String name = question.subject().classes().name(index);
    return "-" + name.strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /**
   * Size of the file's picture in pixels, or null for a figure, whose frame depends on its text.
   */
  public @Nullable String size(SessionResult shown) {
    if (look.get() == Look.FIGURE) {
      return null;
    }
    int factor = (int) scale.get();
    int width = factor * shown.question().subject().labels().width();
    int height = factor * shown.question().subject().labels().height();
    return width + " × " + height;
  }

  /** Writes the picture of what is shown now; a message says where, or why not. */
  public void export(SessionResult shown, DisplaySettings display, Path file) {
    Question question = shown.question();
    PictureRequest request = request(question, display);
    task.submit(
        cancellation -> {
          Analysis analysis = analysis(question, request.map(), cancellation);
          pictures.write(file, question.subject(), analysis, request);
          return file;
        },
        written -> messages.show(Message.information(words.get("export.written", written))),
        failure ->
            messages.show(
                Message.warning(
                    failure instanceof OutputException
                        ? String.valueOf(failure.getMessage())
                        : words.get("export.failed", String.valueOf(failure.getMessage())))));
  }

  private PictureRequest request(Question question, DisplaySettings display) {
    OptionalInt classIndex =
        question.classes() instanceof ClassSelection.One one
            ? OptionalInt.of(one.index())
            : OptionalInt.empty();
    return new PictureRequest(
        map.get(),
        classIndex,
        look.get() == Look.FIGURE,
        (int) scale.get(),
        display.coloursOf(map.get()),
        display.choiceOf(map.get()),
        display.scaling(),
        display.overlay());
  }

  /** Asked anew, as the command line asks: the same question gives the same bytes. */
  private Analysis analysis(Question question, MapId wanted, Cancellation cancellation) {
    return analyser.analyse(
        new AnalysisRequest(
            question.subject().labels(),
            question.subject().logits(),
            question.settings(),
            question.classes(),
            Set.of(wanted),
            Precision.FLOAT),
        cancellation);
  }
}
