package org.regionlens.desktop.pane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.input.Case;

/** The mask in the colours of its classes, for as long as it is wanted; null else. */
final class MaskLook {
  private final ObservableValue<Boolean> held;
  private final AnalysisSession session;
  private final ObservableValue<DisplaySettings> display;
  private final Threads threads;
  private final LatestTask task;
  private final Trouble trouble;
  private final ReadOnlyObjectWrapper<@Nullable PanePicture> picture =
      new ReadOnlyObjectWrapper<>();
  private @Nullable PanePicture last;

  /**
   * A look.
   *
   * @param held whether it is wanted
   * @param task colours in the background
   * @param trouble hears of a mask that could not be coloured; the panes show their maps then
   */
  MaskLook(
      ObservableValue<Boolean> held,
      AnalysisSession session,
      ObservableValue<DisplaySettings> display,
      Threads threads,
      LatestTask task,
      Trouble trouble) {
    this.held = held;
    this.session = session;
    this.display = display;
    this.threads = threads;
    this.task = task;
    this.trouble = trouble;
    held.addListener((property, before, now) -> refresh());
    session.subject().addListener((property, before, now) -> refresh());
  }

  ReadOnlyObjectProperty<@Nullable PanePicture> picture() {
    return picture.getReadOnlyProperty();
  }

  @SuppressWarnings("ReferenceEquality") // a case is itself; comparing its pixels would take long
  private void refresh() {
    task.cancel();
    Case subject = session.subject().get();
    if (!held.getValue() || subject == null) {
      picture.set(null);
      return;
    }
    if (last != null && last.question().subject() == subject) {
      picture.set(last);
      return;
    }
    Question question = new Question(subject, session.settings().get(), session.classes().get());
    DisplaySettings look = display.getValue();
    task.submit(
        cancellation -> PictureMaker.mask(question, look, Work.on(threads, cancellation)),
        made -> {
          trouble.over();
          last = made;
          picture.set(made);
        },
        failure -> {
          PanePicture seen = picture.get();
          if (seen != null && seen.question().subject() != subject) {
            picture.set(null);
          }
          trouble.tell(failure);
        });
  }
}
