package org.regionlens.desktop.history;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.open.LabelChoices;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.reading.InputNote;

/**
 * Undo and redo. Every change is a step; what happens between {@link #begin} and {@link #end}, such
 * as one drag of a slider, is one step together. Opening another case is none: settings stay, and
 * older steps are carried over to it without their class and their reading of files.
 */
public final class SettingsHistory {
  /** Older steps are forgotten. */
  static final int MOST_STEPS = 500;

  private final AnalysisSession session;
  private final LabelChoices reading;
  private final DisplayViewModel display;
  private final PaneGridViewModel panes;
  private final ObjectProperty<WhatIf> whatIf;
  private final Deque<Choices> past = new ArrayDeque<>();
  private final Deque<Choices> future = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<String>> undoes = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> redoes = new ReadOnlyObjectWrapper<>(List.of());
  private Choices present;
  private List<Path> files;
  private boolean together;
  private boolean restoring;

  public SettingsHistory(
      AnalysisSession session,
      LabelChoices reading,
      DisplayViewModel display,
      PaneGridViewModel panes,
      ObjectProperty<WhatIf> whatIf) {
    this.session = session;
    this.reading = reading;
    this.display = display;
    this.panes = panes;
    this.whatIf = whatIf;
    this.present = current();
    this.files = files();
    ChangeListener<Object> changed = (property, before, now) -> changed();
    session.settings().addListener(changed);
    session.classes().addListener(changed);
    session
        .opening()
        .addListener(
            (property, before, opening) -> {
              if (!opening) {
                opened();
              }
            });
    display.settings().addListener(changed);
    whatIf.addListener(changed);
    // Names and colours of classes stand in the case.
    session.subject().addListener(changed);
    panes.count().addListener(changed);
    for (int pane = 0; pane < panes.size(); pane++) {
      panes.map(pane).addListener(changed);
      panes.swipe(pane).map().addListener(changed);
    }
  }

  /** Whether there is a step to take back. */
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether there is a step to do again. */
  public ReadOnlyBooleanProperty redoable() {
    return redoable.getReadOnlyProperty();
  }

  /** Keys of the words for what the step before changed; empty if there is none. */
  public ReadOnlyObjectProperty<List<String>> undoes() {
    return undoes.getReadOnlyProperty();
  }

  /** Keys of the words for what would be done again. */
  public ReadOnlyObjectProperty<List<String>> redoes() {
    return redoes.getReadOnlyProperty();
  }

  /** What follows, until the end, is one step. Does nothing if that holds already. */
  public void begin() {
    together = true;
  }

  /** Ends a step that was begun. */
  public void end() {
    together = false;
    record();
  }

  /** Takes the latest step back. */
  public void undo() {
    end();
    move(past, future);
  }

  /** Does again what was taken back last. */
  public void redo() {
    end();
    move(future, past);
  }

  private void move(Deque<Choices> from, Deque<Choices> to) {
    Choices wanted = from.pollLast();
    if (wanted != null) {
      to.addLast(present);
      present = wanted;
      restore(wanted);
    }
    judge();
  }

  private void restore(Choices wanted) {
    restoring = true;
    try {
      session.changeSeveral(
          () -> {
            session.settings().set(wanted.settings());
            session.classes().set(wanted.classes());
            panes.count().set(wanted.panes());
            for (int pane = 0; pane < panes.size(); pane++) {
              panes.map(pane).set(wanted.maps().get(pane));
              panes.swipe(pane).map().set(wanted.beside().get(pane).orElse(null));
            }
          });
      whatIf.set(wanted.whatIf());
      nameClasses(wanted.classEdits());
      display.restore(wanted.display());
      if (!wanted.reading().equals(reading.choices().getValue())) {
        reading.read(wanted.reading());
      }
    } finally {
      restoring = false;
    }
  }

  private void nameClasses(List<ClassTable.Entry> edits) {
    Case subject = session.subject().get();
    if (subject != null && !subject.classEdits().equals(edits)) {
      session.alter(subject.withClassEdits(edits));
    }
  }

  private void changed() {
    if (restoring || session.opening().get()) {
      return;
    }
    if (together) {
      judge();
    } else {
      record();
    }
  }

  private void record() {
    Choices now = current();
    if (!now.equals(present)) {
      past.addLast(present);
      if (past.size() > MOST_STEPS) {
        past.removeFirst();
      }
      future.clear();
      present = now;
    }
    judge();
  }

  private void opened() {
    List<Path> now = files();
    if (!now.isEmpty() && now.equals(files)) {
      // The same files, read in another way: a step like any other.
      changed();
      return;
    }
    files = now;
    Choices here = current();
    carryOver(past, here);
    carryOver(future, here);
    present = here;
    judge();
  }

  private List<Path> files() {
    Case subject = session.subject().get();
    return subject == null ? List.of() : subject.inputs().stream().map(InputNote::path).toList();
  }

  /** Steps that only chose another class of the case before are gone with it. */
  private static void carryOver(Deque<Choices> steps, Choices here) {
    List<Choices> old = List.copyOf(steps);
    steps.clear();
    for (Choices each : old) {
      Choices carried = each.forCaseOf(here);
      if (!carried.equals(steps.peekLast())) {
        steps.addLast(carried);
      }
    }
    if (here.equals(steps.peekLast())) {
      steps.removeLast();
    }
  }

  private void judge() {
    Choices now = current();
    Choices before = now.equals(present) ? past.peekLast() : present;
    Choices after = future.peekLast();
    undoable.set(before != null);
    redoable.set(after != null);
    undoes.set(before == null ? List.of() : StepNames.of(before, now));
    redoes.set(after == null ? List.of() : StepNames.of(now, after));
  }

  private Choices current() {
    Case subject = session.subject().get();
    return new Choices(
        session.settings().get(),
        session.classes().get(),
        reading.choices().getValue(),
        display.settings().get(),
        IntStream.range(0, panes.size()).mapToObj(pane -> panes.map(pane).get()).toList(),
        IntStream.range(0, panes.size())
            .mapToObj(pane -> Optional.ofNullable(panes.swipe(pane).map().get()))
            .toList(),
        panes.count().get(),
        whatIf.get(),
        subject == null ? List.of() : subject.classEdits());
  }
}
