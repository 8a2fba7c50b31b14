package org.regionlens.desktop.pane;

import java.nio.IntBuffer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Paints the visible part of a pane's picture, one buffer pixel for one pixel of the screen, and
 * turns wheel, drag and pointer into zoom, pan and cursor. Painting happens in the layout pass, so
 * at most once a frame.
 */
final class MapCanvas extends Region {
  private static final double WHEEL_STEP = 1.0015;

  private final Viewport viewport;
  private final PaneGridViewModel panes;
  private final ObservableValue<@Nullable PanePicture> picture;
  private final ObservableValue<@Nullable PanePicture> beside;
  private final SwipeDivider divider;
  private final PixelPainter painter;
  private final PixelNumbers numbers;
  private final ImageView view = new ImageView();
  private final TintLayer tint = new TintLayer();
  private final TintLayer marks = new TintLayer();
  private final Rectangle selection = new Rectangle();
  private final CrossHair crossHair = new CrossHair();
  private final Rectangle frame = new Rectangle();
  private int[] pixels = new int[0];
  private @Nullable WritableImage image;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable PanePicture painted;
  private @Nullable PanePicture paintedBeside;
  private @Nullable Placement paintedPlace;
  private @Nullable PaneTool used;
  private int paintedDivider;
  private double dragX;
  private double dragY;
  private boolean swiping;

  MapCanvas(
      Viewport viewport,
      PaneGridViewModel panes,
      ObservableValue<@Nullable PanePicture> picture,
      ObservableValue<@Nullable PanePicture> beside,
      SwipeDivider divider,
      PixelPainter painter,
      PixelNumbers numbers) {
    this.viewport = viewport;
    this.panes = panes;
    this.picture = picture;
    this.beside = beside;
    this.divider = divider;
    this.painter = painter;
    this.numbers = numbers;
    getStyleClass().add("map-canvas");
    view.setManaged(false);
    view.setSmooth(false);
    frame.getStyleClass().add("image-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    selection.getStyleClass().add("selection");
    selection.setManaged(false);
    selection.setMouseTransparent(true);
    getChildren().addAll(view, tint, marks, numbers, frame, selection, crossHair, divider);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);

    // A window that comes to another screen, or a screen that changes its scale.
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .addListener((property, before, now) -> requestLayout());
    picture.addListener((property, before, now) -> requestLayout());
    beside.addListener((property, before, now) -> requestLayout());
    divider.moved().addListener((property, before, now) -> requestLayout());
    viewport.changes().addListener((property, before, now) -> requestLayout());
    panes.cursor().addListener((property, before, now) -> showCrossHair());
    panes.tint().addListener((property, before, now) -> requestLayout());
    panes.marks().addListener((property, before, now) -> requestLayout());
    panes.selection().addListener((property, before, now) -> requestLayout());
    panes.pinned().addListener((property, before, now) -> showCrossHair());
    addEventHandler(ScrollEvent.SCROLL, this::zoom);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::letGo);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> panes.point(null));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  /** What is shown now. */
  @Nullable PanePicture shown() {
    return picture.getValue();
  }

  /** Whether the picture shown is the one painted last. */
  // Identity: whatever was painted, this must be it.
  @SuppressWarnings("ReferenceEquality")
  boolean isPainted() {
    return painted != null && painted == picture.getValue();
  }

  /** How the picture lies in this pane now. */
  Placement placement() {
    return viewport.placement(Math.max(1, getWidth()), Math.max(1, getHeight()));
  }

  /** The colour painted at a place of this pane, for tests: ARGB, 0 beside the picture. */
  int paintedAt(double x, double y) {
    double density = density();
    int width = deviceSize(getWidth(), density);
    return pixels[((int) (y * density)) * width + (int) (x * density)];
  }

  /** The colour of the marks over the middle of a pixel of the image, for tests: ARGB. */
  int markedAt(int x, int y) {
    double density = density();
    Placement place = placement().scaled(density);
    return marks.isVisible()
        ? marks.paintedAt((int) place.paneX(x + 0.5), (int) place.paneY(y + 0.5))
        : 0;
  }

  @Override
  protected void layoutChildren() {
    double density = density();
    int width = deviceSize(getWidth(), density);
    int height = deviceSize(getHeight(), density);
    PanePicture shown = picture.getValue();
    crossHair.resize(getWidth(), getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    boolean resized = resizeBuffer(width, height, density);
    view.setVisible(shown != null);
    selection.setVisible(shown != null && panes.selection().get() != null);
    Placement place = placement().scaled(density);
    tint.show(
        shown == null ? null : fitting(panes.tint().get(), shown), place, width, height, density);
    marks.show(
        shown == null ? null : fitting(panes.marks().get(), shown), place, width, height, density);
    if (shown == null) {
      numbers.setVisible(false);
      return;
    }
    PanePicture other = beside.getValue();
    divider.place(getWidth(), getHeight());
    double middle = divider.position(getWidth());
    int from = other == null ? width : (int) Math.rint(middle * density);
    if (resized || !isPainted() || !place.equals(paintedPlace) || isOther(other, from)) {
      painter.paint(shown.levels(), place, pixels, width, height);
      if (other != null) {
        painter.paint(other.levels(), place, pixels, width, height, from);
      }
      if (buffer != null) {
        buffer.updateBuffer(_ -> null);
      }
      numbers.show(shown, other, middle, placement(), getWidth(), getHeight());
    }
    paintedPlace = place;
    paintedBeside = other;
    paintedDivider = from;
    showFrame(shown);
    showSelection(panes.selection().get());
    showCrossHair();
    painted = shown;
  }

  /** What belongs to an image of another size is not drawn over this one. */
  private static @Nullable PixelTint fitting(@Nullable PixelTint tint, PanePicture shown) {
    boolean fits =
        tint != null && tint.width() == shown.imageWidth() && tint.height() == shown.imageHeight();
    return fits ? tint : null;
  }

  private void showSelection(@Nullable PixelBox box) {
    if (box == null) {
      return;
    }
    Placement place = placement();
    selection.setX(Math.floor(place.paneX(box.left())) + 0.5);
    selection.setY(Math.floor(place.paneY(box.top())) + 0.5);
    selection.setWidth(Math.max(1, Math.floor(box.width() * place.scale()) - 1));
    selection.setHeight(Math.max(1, Math.floor(box.height() * place.scale()) - 1));
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private boolean isOther(@Nullable PanePicture other, int from) {
    return other != paintedBeside || from != paintedDivider;
  }

  /** A line round the image, which may be as light or dark as the window behind it. */
  private void showFrame(PanePicture shown) {
    Placement place = placement();
    double left = Math.floor(place.left()) + 0.5;
    double top = Math.floor(place.top()) + 0.5;
    frame.setX(Math.max(0.5, left - 1));
    frame.setY(Math.max(0.5, top - 1));
    double right = Math.ceil(place.paneX(shown.imageWidth())) + 0.5;
    double bottom = Math.ceil(place.paneY(shown.imageHeight())) + 0.5;
    frame.setWidth(Math.min(getWidth() - 0.5, right) - frame.getX());
    frame.setHeight(Math.min(getHeight() - 0.5, bottom) - frame.getY());
  }

  /** Makes the buffer fit the pane's device pixels; returns whether it is a new one. */
  private boolean resizeBuffer(int width, int height, double density) {
    view.setFitWidth(width / density);
    view.setFitHeight(height / density);
    if (image != null && image.getWidth() == width && image.getHeight() == height) {
      return false;
    }
    pixels = new int[width * height];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
    view.setImage(image);
    return true;
  }

  private double density() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  private static int deviceSize(double size, double density) {
    return (int) Math.ceil(size * density);
  }

  private void zoom(ScrollEvent event) {
    double factor = Math.pow(WHEEL_STEP, event.getDeltaY());
    viewport.zoomAt(event.getX(), event.getY(), factor, getWidth(), getHeight());
    event.consume();
  }

  private void grab(MouseEvent event) {
    dragX = event.getX();
    dragY = event.getY();
    swiping = divider.takes(event.getX(), getWidth());
    (swiping ? divider : this).requestFocus();
    PaneTool tool = panes.tool().get();
    if (tool != null && !swiping && event.getButton() == MouseButton.PRIMARY) {
      Placement place = placement();
      used = tool;
      tool.press(place.imageX(event.getX()), place.imageY(event.getY()));
    }
  }

  private void letGo(MouseEvent event) {
    PaneTool tool = used;
    used = null;
    if (tool != null) {
      tool.release();
    }
  }

  private void drag(MouseEvent event) {
    if (swiping) {
      divider.moveTo(event.getX(), getWidth());
      return;
    }
    PaneTool tool = used;
    if (tool != null) {
      Placement place = placement();
      tool.drag(place.imageX(event.getX()), place.imageY(event.getY()));
    } else {
      viewport.pan(event.getX() - dragX, event.getY() - dragY, getWidth(), getHeight());
    }
    dragX = event.getX();
    dragY = event.getY();
    point(event.getX(), event.getY());
  }

  private void point(double x, double y) {
    panes.point(pixelAt(x, y));
  }

  private @Nullable PixelPoint pixelAt(double x, double y) {
    PanePicture shown = picture.getValue();
    if (shown == null) {
      return null;
    }
    Placement place = placement();
    int column = (int) Math.floor(place.imageX(x));
    int row = (int) Math.floor(place.imageY(y));
    boolean inside =
        column >= 0 && row >= 0 && column < shown.imageWidth() && row < shown.imageHeight();
    return inside ? new PixelPoint(column, row) : null;
  }

  /** A click pins the pixel, or releases the one that is pinned; a drag does neither. */
  private void click(MouseEvent event) {
    boolean still = event.isStillSincePress() && !swiping && panes.tool().get() == null;
    if (still && event.getButton() == MouseButton.PRIMARY) {
      panes.togglePin(pixelAt(event.getX(), event.getY()));
    }
  }

  private void showCrossHair() {
    PanePicture shown = picture.getValue();
    if (shown != null) {
      int width = shown.imageWidth();
      int height = shown.imageHeight();
      crossHair.show(panes.cursor().get(), panes.pinned().get(), placement(), width, height);
    }
  }
}
