package org.regionlens.desktop.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.MessageViewModel;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.text.Numbers;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.engine.Cancellation;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.work.Threads;
import org.regionlens.engine.work.Work;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** One pane, two, or two by two; one of them may fill the place. */
public final class PaneGrid extends Region {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final int HATCH_LINE = 0xff7d838c;
  private static final int HATCH_GROUND = 0xff9da3ab;

  private final PaneGridViewModel model;
  private final Viewport viewport;
  private final List<PaneViewModel> panes = new ArrayList<>();
  private final List<PaneViewModel> seconds = new ArrayList<>();
  private final List<PaneView> views = new ArrayList<>();
  private final List<PaneKey> keys = new ArrayList<>();

  /**
   * @param worker colours maps in the background
   * @param ui brings pictures to the window
   * @param threads colour and paint
   * @param messages hear of maps that could not be coloured
   */
  public PaneGrid(
      PaneGridViewModel model,
      Viewport viewport,
      AnalysisSession session,
      ObservableValue<DisplaySettings> display,
      Executor worker,
      Executor ui,
      Threads threads,
      MessageViewModel messages,
      Words words,
      Numbers numbers) {
    this.model = model;
    this.viewport = viewport;
    MapWords names = new MapWords(words);
    PixelPainter painter =
        new PixelPainter(HATCH_LINE, HATCH_GROUND, Work.on(threads, Cancellation.NEVER));
    PictureShelf shelf = new PictureShelf(threads, display.getValue());
    // Before the panes listen: they look for pictures that are made as the window wishes now.
    display.addListener((property, before, now) -> shelf.wish(now));
    session.beforeShowing(shelf::prepare);
    MaskLook mask =
        new MaskLook(
            model.maskHeld(),
            session,
            display,
            threads,
            new LatestTask(worker, ui),
            new Trouble(messages, words, "pane.mask.failed"));
    BooleanBinding compared = session.pinned().isNotNull();
    PaneWords paneWords = new PaneWords(names, words, numbers);
    getStyleClass().add("pane-grid");
    setId("panes");
    Function<ObservableValue<@Nullable MapRef>, PaneViewModel> coloured =
        map ->
            new PaneViewModel(
                map,
                session,
                display,
                shelf,
                new LatestTask(worker, ui),
                new Trouble(messages, words, "pane.failed"),
                names);
    for (int i = 0; i < model.size(); i++) {
      PaneViewModel pane = coloured.apply(model.map(i));
      ObservableValue<@Nullable PanePicture> seen =
          Bindings.createObjectBinding(
              () -> mask.picture().get() != null ? mask.picture().get() : pane.picture().get(),
              mask.picture(),
              pane.picture());
      PaneViewModel second = coloured.apply(model.swipe(i).map());
      ObservableValue<@Nullable PanePicture> beside =
          Bindings.createObjectBinding(
              () -> mask.picture().get() != null ? null : second.picture().get(),
              mask.picture(),
              second.picture());
      SwipeDivider divider = new SwipeDivider(i, model.swipe(i), words);
      MapCanvas canvas =
          new MapCanvas(viewport, model, seen, beside, divider, painter, new PixelNumbers(numbers));
      canvas.setAccessibleText(words.get("pane.picture.accessible", Integer.toString(i + 1)));
      PaneHeader header = new PaneHeader(i, model, names, words);
      PaneKey key = new PaneKey(numbers.locale(), words);
      PaneKey besideKey = new PaneKey(numbers.locale(), words);
      PaneView view =
          new PaneView(i, seen, beside, model, canvas, header, key, besideKey, paneWords, compared);
      keys.addAll(List.of(key, besideKey));
      view.lateWhile(pane.outOfDate());
      panes.add(pane);
      seconds.add(second);
      views.add(view);
    }
    getChildren().addAll(views);
    // Another image may call for another arrangement.
    session.subject().addListener((property, before, now) -> requestLayout());
    model.count().addListener((property, before, now) -> arrange());
    model.enlarged().addListener((property, before, now) -> arrange());
    model.active().addListener((property, before, now) -> markActive());
    arrange();
  }

  /** Whether every pane that can be seen has painted its picture. */
  public boolean isFilled() {
    return views.stream().filter(PaneView::isVisible).allMatch(view -> view.canvas().isPainted());
  }

  /** Sets what the overlay's legend opens to change names and colours of the classes. */
  public void onEditClasses(Runnable action) {
    keys.forEach(key -> key.onEditClasses(action));
  }

  /** The map that the active pane shows now; null for the overlay. */
  public ObservableValue<@Nullable ShownMap> activeShown() {
    return model.active().flatMap(pane -> panes.get(pane.intValue()).picture()).map(ShownMap::of);
  }

  /** The ranges of the maps that can be seen, as far as they are not those of B − A. */
  public Map<MapRef, ValueRange> rangesSeen() {
    Map<MapRef, ValueRange> ranges = new TreeMap<>();
    for (int i = 0; i < panes.size(); i++) {
      if (model.isShown(i)) {
        addRange(panes.get(i), ranges);
        addRange(seconds.get(i), ranges);
      }
    }
    return ranges;
  }

  private static void addRange(PaneViewModel pane, Map<MapRef, ValueRange> ranges) {
    PanePicture picture = pane.picture().get();
    if (picture != null && picture.scale() != null && picture.side() != Side.DIFFERENCE) {
      ranges.put(picture.id(), picture.range());
    }
  }

  private void arrange() {
    for (int i = 0; i < views.size(); i++) {
      views.get(i).setVisible(model.isShown(i));
      panes.get(i).setShown(model.isShown(i));
      seconds.get(i).setShown(model.isShown(i));
    }
    markActive();
    requestLayout();
  }

  private void markActive() {
    for (int i = 0; i < views.size(); i++) {
      views.get(i).pseudoClassStateChanged(ACTIVE, i == model.active().get());
      views.get(i).canvas().lensWanted().set(i == model.active().get());
    }
  }

  /** Two panes stand as the image is seen larger: side by side, or one over the other. */
  private int columns(int count) {
    if (count != 2) {
      return count == 1 ? 1 : 2;
    }
    double width = getWidth() - PaneView.BESIDE;
    double height = getHeight() - PaneView.ABOVE;
    double side = viewport.fitScale(getWidth() / 2 - PaneView.BESIDE, height);
    double over = viewport.fitScale(width, getHeight() / 2 - PaneView.ABOVE);
    return side >= over ? 2 : 1;
  }

  @Override
  protected void layoutChildren() {
    List<PaneView> shown = views.stream().filter(PaneView::isVisible).toList();
    int columns = columns(shown.size());
    int rows = (shown.size() + columns - 1) / columns;
    // Whole pixels of the screen, so that pictures stay sharp; one line between panes.
    ScreenPixels screen = ScreenPixels.of(this);
    double line = screen.line();
    double width = screen.before((getWidth() - (columns - 1) * line) / columns);
    double height = screen.before((getHeight() - (rows - 1) * line) / rows);
    for (int i = 0; i < shown.size(); i++) {
      int column = i % columns;
      int row = i / columns;
      double x = column * (width + line);
      double y = row * (height + line);
      shown.get(i).resizeRelocate(x, y, width, height);
    }
  }
}
