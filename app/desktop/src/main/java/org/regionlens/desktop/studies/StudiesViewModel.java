package org.regionlens.desktop.studies;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Whether the studies are open, how high they are, and which of them is in front. */
public final class StudiesViewModel {
  /** Height of the content of a fresh window, in units of the window. */
  public static final double DEFAULT_HEIGHT = 218;

  /** A study is never made lower than this. */
  static final double LEAST_HEIGHT = 120;

  /**
   * The part of a low window that the studies take until a person chooses their height: as little
   * as lets the curves keep their axes in a window of 720.
   */
  private static final double FRESH_SHARE = 0.38;

  /** The part that they take at most, whatever height is wished; the rest is the panes'. */
  private static final double MOST_SHARE = 0.45;

  /** In less room than this for panes and studies, the panes would show next to nothing. */
  private static final double LEAST_ROOM = 640;

  private final BooleanProperty open = new SimpleBooleanProperty(true);
  private final DoubleProperty height = new SimpleDoubleProperty(DEFAULT_HEIGHT);
  private final StringProperty selected = new SimpleStringProperty("");
  private boolean chosen;
  private boolean fitting;

  public StudiesViewModel() {
    open.addListener((property, before, now) -> chosen |= !fitting);
    height.addListener((property, before, now) -> chosen = true);
  }

  /** Whether anybody has folded or opened the studies, or given them a height. */
  public boolean isChosen() {
    return chosen;
  }

  /** Leaves them as somebody wants them, whatever the room. */
  public void restore(boolean nowOpen, double wantedHeight) {
    chosen = true;
    height.set(wantedHeight);
    open.set(nowOpen);
  }

  /** In a low window the panes come first, until somebody opens the studies. */
  void fit(double room) {
    if (!chosen) {
      fitting = true;
      open.set(room >= LEAST_ROOM);
      fitting = false;
    }
  }

  /** Whether more than the names of the tabs can be seen. */
  public BooleanProperty open() {
    return open;
  }

  /** The height wanted for the content, without the names; kept while folded away. */
  public DoubleProperty height() {
    return height;
  }

  /**
   * The height of the content where panes and study share so much room. In a low window the studies
   * give way, those whose height nobody has chosen more than others.
   */
  double heightIn(double room) {
    double wanted = height.get();
    double share = wanted == DEFAULT_HEIGHT ? FRESH_SHARE : MOST_SHARE;
    return Math.rint(Math.min(wanted, Math.max(LEAST_HEIGHT, share * room)));
  }

  /** The id of the tab in front; empty while there is none. */
  public StringProperty selected() {
    return selected;
  }

  /** Brings a tab to the front, opening the studies. */
  public void show(String id) {
    selected.set(id);
    chosen = true;
    open.set(true);
  }

  /** Folds the studies away, or opens them again as they were. */
  public void toggle() {
    open.set(!open.get());
  }

  /** Whether a tab can be seen: only then is anything computed for it. */
  public BooleanBinding shown(String id) {
    return Bindings.createBooleanBinding(
        () -> open.get() && selected.get().equals(id), open, selected);
  }
}
