package org.regionlens.desktop.pane;

import java.nio.IntBuffer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Paints the visible part of a pane's picture, one buffer pixel for one pixel of the screen, and of
 * a second one from the divider on. Painting happens in the layout pass, so at most once a frame.
 */
final class MapCanvas extends Region {
  private final Viewport viewport;
  private final PaneGridViewModel panes;
  private final ObservableValue<@Nullable PanePicture> picture;
  private final ObservableValue<@Nullable PanePicture> beside;
  private final SwipeDivider divider;
  private final PixelPainter painter;
  private final PixelNumbers numbers;
  private final ObjectProperty<@Nullable PixelTint> hovered = new SimpleObjectProperty<>();
  private final ImageView view = new ImageView();
  private final PaneLayers layers;
  private final CrossHair crossHair = new CrossHair();
  private final Region focusFrame = new Region();
  private int[] pixels = new int[0];
  private @Nullable WritableImage image;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable PanePicture painted;
  private @Nullable PanePicture paintedBeside;
  private @Nullable Placement paintedPlace;
  private int paintedDivider;

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
    layers = new PaneLayers(panes);
    getStyleClass().add("map-canvas");
    view.setManaged(false);
    view.setSmooth(false);
    getChildren().add(view);
    getChildren().addAll(layers.below());
    getChildren().add(numbers);
    getChildren().addAll(layers.above());
    getChildren().addAll(crossHair, layers.lens(), divider, focusFrame);
    // Reached by Tab, so that pixels can be read without a pointer.
    setFocusTraversable(true);
    focusFrame.getStyleClass().add("map-focus");
    focusFrame.setManaged(false);
    focusFrame.setMouseTransparent(true);
    focusFrame.visibleProperty().bind(focusVisibleProperty());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);

    ChangeListener<Object> layOut = (property, before, now) -> requestLayout();
    // A window that comes to another screen, or a screen that changes its scale.
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::renderScaleXProperty)
        .addListener(layOut);
    picture.addListener(layOut);
    beside.addListener(layOut);
    divider.moved().addListener(layOut);
    viewport.changes().addListener(layOut);
    panes.tint().addListener(layOut);
    panes.marks().addListener(layOut);
    panes.selection().addListener(layOut);
    hovered.addListener(layOut);
    panes.cursor().addListener((property, before, now) -> showCrossHair());
    panes.pinned().addListener((property, before, now) -> showCrossHair());
    PanePointer.install(this, this::placement, viewport, panes, picture, divider);
    PaneArrows.install(this, viewport, panes, picture);
  }

  /** Marks of this pane alone, or null. */
  ObjectProperty<@Nullable PixelTint> hovered() {
    return hovered;
  }

  /** Whether the detail of a tint is enlarged in this pane. */
  BooleanProperty lensWanted() {
    return layers.lensWanted();
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
    return viewport
        .placement(Math.max(1, getWidth()), Math.max(1, getHeight()))
        .onPixels(density());
  }

  /** The colour painted at a place of this pane, for tests: ARGB, 0 beside the picture. */
  int paintedAt(double x, double y) {
    double density = density();
    int width = deviceSize(getWidth(), density);
    return pixels[((int) (y * density)) * width + (int) (x * density)];
  }

  /** The colour of the marks over the middle of a pixel of the image, for tests: ARGB. */
  int markedAt(int x, int y) {
    return layers.markedAt(x, y, placement().scaled(density()));
  }

  @Override
  protected void layoutChildren() {
    double density = density();
    int width = deviceSize(getWidth(), density);
    int height = deviceSize(getHeight(), density);
    PanePicture shown = picture.getValue();
    crossHair.resize(getWidth(), getHeight());
    focusFrame.resize(getWidth(), getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    boolean resized = resizeBuffer(width, height, density);
    view.setVisible(shown != null);
    if (shown == null) {
      numbers.setVisible(false);
      layers.hide();
      crossHair.setVisible(false);
      return;
    }
    Placement place = placement().scaled(density);
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
    layers.show(shown, hovered.get(), placement(), getWidth(), getHeight(), density);
    showCrossHair();
    painted = shown;
  }

  @SuppressWarnings("ReferenceEquality") // as above
  private boolean isOther(@Nullable PanePicture other, int from) {
    return other != paintedBeside || from != paintedDivider;
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
    return ScreenPixels.of(this).density();
  }

  private static int deviceSize(double size, double density) {
    return (int) Math.ceil(size * density);
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
