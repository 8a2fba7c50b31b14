package org.regionlens.desktop.tool;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PaneTool;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.media.input.Case;

/** Which tool the pointer is in the panes. */
public final class ToolsViewModel {

  /** The tools; each is a mode that stays until another is chosen. */
  public enum Mode {
    /** A drag moves the picture. */
    PAN,
    /** A drag selects a region. */
    SELECT,
    /** A drag paints into the prediction. */
    BRUSH
  }

  private final AnalysisSession session;
  private final PaneGridViewModel panes;
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PAN);
  private final Map<Mode, PaneTool> tools = new EnumMap<>(Mode.class);

  public ToolsViewModel(AnalysisSession session, PaneGridViewModel panes) {
    this.session = session;
    this.panes = panes;
    tools.put(Mode.SELECT, new SelectTool(panes.selection(), this::size));
    mode.addListener((property, before, now) -> panes.tool().set(tools.get(now)));
    // Pixels of another image are not the ones that were selected.
    session
        .subject()
        .addListener(
            (property, before, now) -> {
              if (!sizeOf(before).equals(sizeOf(now))) {
                panes.selection().set(null);
              }
            });
  }

  /** The tool in use. */
  public ObjectProperty<Mode> mode() {
    return mode;
  }

  /** Whether a drag pans for a while, whatever the tool. */
  public BooleanProperty panHeld() {
    return panes.panHeld();
  }

  /** Gives the brush its tool. */
  public void brush(PaneTool tool) {
    tools.put(Mode.BRUSH, tool);
  }

  private @Nullable ImageSize size() {
    Case subject = session.subject().get();
    return subject == null ? null : sizeOf(subject);
  }

  private static ImageSize sizeOf(@Nullable Case subject) {
    return subject == null
        ? new ImageSize(0, 0)
        : new ImageSize(subject.labels().width(), subject.labels().height());
  }
}
