package org.regionlens.desktop.chart;

import java.nio.IntBuffer;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.message.Trouble;
import org.regionlens.desktop.thread.LatestTask;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.ChartPicture;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.chart.ChartTheme;
import org.regionlens.media.image.RasterImage;

/**
 * A chart that fills its room, drawn in the background whenever chart, size or theme change. Units
 * of the chart are units of the window, so places in it are places of this node.
 */
public final class ChartView extends Region {
  private static final int LEAST = 80;

  private final Drawing drawing;
  private final ObservableBooleanValue dark;
  private final LatestTask task;
  private final Trouble trouble;
  private final ImageView view = new ImageView();
  private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable ChartPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Asked asked;

  /** Makes pictures of charts, as {@link ChartRenderer#render} does. */
  @FunctionalInterface
  public interface Drawing {
    ChartPicture draw(Chart chart, ChartTheme theme, int width, int height, double scale);
  }

  /** What a picture depends on. */
  private record Asked(Chart chart, ChartTheme theme, int width, int height, double scale) {}

  /**
   * An empty view.
   *
   * @param dark whether the window is
   * @param worker draws
   * @param ui brings pictures to the window
   * @param trouble hears of a chart that could not be drawn; the last picture stays then
   */
  public ChartView(
      Drawing drawing, ObservableBooleanValue dark, Executor worker, Executor ui, Trouble trouble) {
    this.drawing = drawing;
    this.dark = dark;
    this.trouble = trouble;
    this.task = new LatestTask(worker, ui);
    getStyleClass().add("chart-view");
    view.setManaged(false);
    view.setMouseTransparent(true);
    getChildren().add(view);
    setMinSize(LEAST, LEAST);
    chart.addListener((property, before, now) -> requestLayout());
    dark.addListener((property, before, now) -> requestLayout());
  }

  /** What is to be drawn, or null. */
  public ObjectProperty<@Nullable Chart> chart() {
    return chart;
  }

  /** What is seen now; null before the first chart. */
  public ReadOnlyObjectProperty<@Nullable ChartPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Puts a node over the chart, in the chart's coordinates. */
  public void addOver(Node node) {
    node.setManaged(false);
    getChildren().add(node);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 400;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected void layoutChildren() {
    Chart wanted = chart.get();
    int width = (int) Math.floor(getWidth());
    int height = (int) Math.floor(getHeight());
    if (wanted == null || width < LEAST || height < LEAST) {
      task.cancel();
      asked = null;
      view.setImage(null);
      picture.set(null);
      return;
    }
    double density =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getRenderScaleX();
    ChartTheme theme = dark.get() ? ChartTheme.DARK : ChartTheme.LIGHT;
    Asked now =
        new Asked(wanted, theme, width, height, Math.clamp(density, 0.5, ChartRenderer.MAX_SCALE));
    if (now.equals(asked)) {
      return;
    }
    asked = now;
    task.submit(
        ticket -> drawing.draw(now.chart, now.theme, now.width, now.height, now.scale),
        this::show,
        // Not tried again by every layout: chart, size or theme must change.
        trouble::tell);
  }

  private void show(ChartPicture made) {
    trouble.over();
    RasterImage image = made.image();
    WritableImage shown =
        new WritableImage(
            new PixelBuffer<>(
                image.width(),
                image.height(),
                IntBuffer.wrap(image.pixels()),
                PixelFormat.getIntArgbPreInstance()));
    view.setImage(shown);
    view.setFitWidth(image.width() / made.scale());
    view.setFitHeight(image.height() / made.scale());
    picture.set(made);
  }
}
