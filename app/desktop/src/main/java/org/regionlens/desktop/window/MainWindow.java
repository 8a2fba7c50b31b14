package org.regionlens.desktop.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.regionlens.desktop.controls.ControlPanel;
import org.regionlens.desktop.files.LayerStrip;
import org.regionlens.desktop.message.MessageBar;
import org.regionlens.desktop.pane.PaneGrid;
import org.regionlens.desktop.status.StatusBar;
import org.regionlens.desktop.studies.PanesOverStudies;
import org.regionlens.desktop.studies.StudiesArea;
import org.regionlens.desktop.studies.StudiesViewModel;

/**
 * The window's content: tool bar, message, panes, controls, status, and layers over all; files may
 * be dropped on it.
 */
public final class MainWindow {
  private final StackPane root = new StackPane();

  /**
   * @param dropped what is done with files that are dropped on it
   * @param layers lie over everything while they are open
   */
  public MainWindow(
      ToolBarView toolBar,
      LayerStrip strip,
      MessageBar messages,
      PaneGrid panes,
      StudiesArea studies,
      StudiesViewModel studiesModel,
      ControlPanel controls,
      StatusBar status,
      Consumer<List<Path>> dropped,
      Node... layers) {
    root.setId("window");
    root.getStyleClass().add("window");
    BorderPane parts = new BorderPane();
    root.getChildren().add(parts);
    root.getChildren().addAll(layers);
    parts.setTop(new VBox(toolBar, strip));
    // Over the panes, so that nothing moves when a message comes or goes.
    StackPane.setAlignment(messages, Pos.BOTTOM_CENTER);
    messages.setMaxHeight(Region.USE_PREF_SIZE);
    parts.setCenter(new PanesOverStudies(new StackPane(panes, messages), studies, studiesModel));
    parts.setRight(controls);
    parts.setBottom(status);
    root.addEventHandler(DragEvent.DRAG_OVER, MainWindow::accept);
    root.addEventHandler(DragEvent.DRAG_DROPPED, event -> drop(event, dropped));
  }

  public Parent root() {
    return root;
  }

  private static void accept(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private static void drop(DragEvent event, Consumer<List<Path>> dropped) {
    List<Path> files = DroppedFiles.of(event.getDragboard());
    dropped.accept(files);
    event.setDropCompleted(!files.isEmpty());
    event.consume();
  }
}
