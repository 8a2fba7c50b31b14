package org.regionlens.desktop.app;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/**
 * Files dragged over a node and let go. The toolkit of the tests has no drags from outside, so the
 * events are made here.
 */
final class FileDrop {
  private FileDrop() {}

  static void on(Node node, List<Path> files) {
    Dragboard board = board(files);
    DragEvent over = event(DragEvent.DRAG_OVER, board, node);
    Event.fireEvent(node, over);
    // Only what was accepted may be dropped.
    if (over.getAcceptedTransferMode() == TransferMode.COPY) {
      Event.fireEvent(node, event(DragEvent.DRAG_DROPPED, board, node));
    }
  }

  private static DragEvent event(EventType<DragEvent> type, Dragboard board, Node node) {
    Point2D scene = node.localToScene(10, 10);
    PickResult pick = new PickResult(node, scene.getX(), scene.getY());
    double x = scene.getX();
    double y = scene.getY();
    return new DragEvent(type, board, x, y, x, y, TransferMode.COPY, null, node, pick);
  }

  private static Dragboard board(List<Path> files) {
    try {
      Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
      made.setAccessible(true);
      return made.newInstance(clipboard(files.stream().map(Path::toFile).toList()));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("This JavaFX makes drag boards in another way.", e);
    }
  }

  /** A clipboard that holds files, as a file manager hands them over. */
  private static TKClipboard clipboard(List<File> files) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            FileDrop.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getTransferModes" -> Set.of(TransferMode.COPY);
                  case "getContentTypes" -> Set.of(DataFormat.FILES);
                  case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                  case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? files : null;
                  default -> null;
                });
  }
}
