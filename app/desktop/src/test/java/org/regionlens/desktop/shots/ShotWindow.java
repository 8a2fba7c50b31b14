package org.regionlens.desktop.shots;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.regionlens.desktop.app.Desktop;
import org.regionlens.desktop.app.RealServices;
import org.regionlens.desktop.app.Services;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.FxThread;
import org.regionlens.media.remember.UserState;

/** A window of the real program and the hand at it. */
final class ShotWindow {
  private static final long LONGEST_WAIT_MILLIS = 60_000;
  private static final long STEP_MILLIS = 50;

  private static final int SHORT_CALM = 3;

  /** Answers that begin a little after a change have begun by then. */
  private static final int LONG_CALM = 10;

  private final Desktop desktop;
  private final Stage stage;
  private final Shot.Size size;

  private ShotWindow(Desktop desktop, Stage stage, Shot.Size size) {
    this.desktop = desktop;
    this.stage = stage;
    this.size = size;
  }

  /** Opens a window with nothing in it. */
  static ShotWindow open(RealServices services, Shot.Size size) throws Exception {
    return onWindowThread(
        () -> {
          Stage stage = new Stage();
          Services made = services.of(stage, Theme.LIGHT);
          // What an earlier picture left behind is not what a new user finds.
          made.memory().update(state -> UserState.empty());
          Desktop desktop = new Desktop(made);
          stage.setScene(desktop.scene());
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(size.width());
          stage.setHeight(size.height());
          stage.show();
          stage.setRenderScaleX(size.scale());
          stage.setRenderScaleY(size.scale());
          return new ShotWindow(desktop, stage, size);
        });
  }

  Desktop desktop() {
    return desktop;
  }

  Shot.Size size() {
    return size;
  }

  /** The window, and above it its dialogs and menus. */
  List<Window> windows() {
    return List.copyOf(Window.getWindows());
  }

  void close() throws Exception {
    perform(
        () -> {
          windows().stream().filter(window -> !window.equals(stage)).forEach(Window::hide);
          stage.hide();
        });
  }

  /** Fires an action as the command list does. */
  void press(String action) throws Exception {
    perform(() -> desktop.actions().get(action).fire());
    rest();
  }

  /** Leaves the room to the panes, whether or not the studies began folded. */
  void foldStudies() throws Exception {
    perform(() -> desktop.studies().open().set(false));
    rest();
  }

  /** Clicks a button. */
  void click(String button) throws Exception {
    perform(() -> ((ButtonBase) find(button)).fire());
    rest();
  }

  void openMenu(String button) throws Exception {
    perform(() -> ((MenuButton) find(button)).show());
    rest();
  }

  void slide(String slider, double value) throws Exception {
    perform(() -> ((Slider) find(slider)).setValue(value));
    rest();
  }

  /** Opens one group of the controls and folds the others, so that all of it can be seen. */
  void unfold(String section) throws Exception {
    perform(
        () -> {
          for (Node each : desktop.scene().getRoot().lookupAll(".section")) {
            if (each instanceof TitledPane pane) {
              pane.setAnimated(false);
              pane.setExpanded(pane.equals(find(section)));
            }
          }
        });
    rest();
  }

  /** Shows a place of the image, with a pixel as large as said. */
  void zoom(double scale, double x, double y) throws Exception {
    perform(() -> desktop.viewport().show(new Viewport.Section(false, scale, x, y)));
    rest();
  }

  void point(int x, int y) throws Exception {
    perform(() -> desktop.panes().cursor().set(new PixelPoint(x, y)));
    rest();
  }

  /** Moves the pointer over a node, to a share of its width and height. */
  void hover(String node, double x, double y) throws Exception {
    perform(
        () -> {
          Node under = find(node);
          Bounds bounds = under.getLayoutBounds();
          double left = bounds.getMinX() + x * bounds.getWidth();
          double top = bounds.getMinY() + y * bounds.getHeight();
          Event.fireEvent(under, moved(under.localToScene(left, top)));
        });
    rest();
  }

  private static MouseEvent moved(Point2D at) {
    boolean no = false;
    return new MouseEvent(
        MouseEvent.MOUSE_MOVED,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.NONE,
        0,
        no,
        no,
        no,
        no,
        no,
        no,
        no,
        no,
        no,
        no,
        null);
  }

  /** A node of the newest window that has it. */
  Node find(String selector) {
    for (Window window : windows().reversed()) {
      Node found = window.getScene().getRoot().lookup(selector);
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException("There is no " + selector + " in the window.");
  }

  /** Waits until nothing is computed, read or painted just now. */
  void rest() throws Exception {
    rest(SHORT_CALM);
  }

  /** Waits until nothing is computed, read or painted any more. */
  void settle() throws Exception {
    rest(LONG_CALM);
  }

  private void rest(int steps) throws Exception {
    long end = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
    int calm = 0;
    while (calm < steps) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("The window did not come to rest.");
      }
      Thread.sleep(STEP_MILLIS);
      calm = onWindowThread(this::isCalm) ? calm + 1 : 0;
    }
  }

  private boolean isCalm() {
    Platform.requestNextPulse();
    return !desktop.opener().busy().get()
        && !desktop.session().busy().get()
        && (desktop.session().result().get() == null || desktop.isFilled())
        && !turns(desktop.scene().getRoot());
  }

  /** Whether something is seen that says "wait". */
  private static boolean turns(Node node) {
    if (!node.isVisible()) {
      return false;
    }
    return node instanceof ProgressIndicator
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(ShotWindow::turns));
  }

  void await(BooleanSupplier condition) throws Exception {
    long end = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
    while (!onWindowThread(condition::getAsBoolean)) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("What was waited for did not come.");
      }
      Thread.sleep(STEP_MILLIS);
    }
    rest();
  }

  void perform(Runnable work) throws Exception {
    onWindowThread(
        () -> {
          work.run();
          return true;
        });
  }

  static <T> T onWindowThread(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    new FxThread().execute(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
