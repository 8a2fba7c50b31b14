package org.regionlens.desktop.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.display.DisplayViewModel;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.desktop.history.SettingsHistory;
import org.regionlens.desktop.pane.PaneGridViewModel;
import org.regionlens.desktop.pane.PixelPoint;
import org.regionlens.desktop.pane.Viewport;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Logits;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.regionlens.media.session.RecordedPicture;
import org.regionlens.media.session.SavedDisplay;
import org.regionlens.media.session.SavedFile;
import org.regionlens.media.session.SavedLayout;
import org.regionlens.media.session.SavedSession;

/** Everything that a session holds, taken out of the models and put back into them. */
public final class Workspace {
  private static final int NONE = -1;

  private final AnalysisSession session;
  private final DisplayViewModel display;
  private final PaneGridViewModel panes;
  private final Viewport viewport;
  private final StudiesViewModel studies;
  private final SettingsHistory history;
  private final ObjectProperty<WhatIf> whatIf;
  private final SavedSides sides;

  /**
   * The models that hold what a session holds.
   *
   * @param whatIf how the prediction is changed
   * @param sides keeps and restores what stands as A
   */
  public Workspace(
      AnalysisSession session,
      DisplayViewModel display,
      PaneGridViewModel panes,
      Viewport viewport,
      StudiesViewModel studies,
      SettingsHistory history,
      ObjectProperty<WhatIf> whatIf,
      SavedSides sides) {
    this.session = session;
    this.display = display;
    this.panes = panes;
    this.viewport = viewport;
    this.studies = studies;
    this.history = history;
    this.whatIf = whatIf;
    this.sides = sides;
  }

  /** The files that are open now. */
  List<SavedFile> files() {
    Case subject = session.subject().get();
    return subject == null ? List.of() : SavedFile.of(subject.inputs());
  }

  /** What is open now; nothing if no case is. */
  public Optional<SavedSession> capture() {
    Case subject = session.subject().get();
    if (subject == null) {
      return Optional.empty();
    }
    return Optional.of(
        new SavedSession(
            SavedFile.of(subject.inputs()),
            subject.choices(),
            session.settings().get(),
            session.classes().get(),
            whatIf.get(),
            subject.classEdits(),
            sides.capture(),
            layout(),
            display()));
  }

  private SavedLayout layout() {
    List<SavedLayout.Swipe> swipes = new ArrayList<>();
    for (int pane = 0; pane < panes.size(); pane++) {
      MapRef second = panes.swipe(pane).map().get();
      if (second != null) {
        swipes.add(new SavedLayout.Swipe(pane, second, panes.swipe(pane).divider().get()));
      }
    }
    Viewport.Section seen = viewport.section();
    return new SavedLayout(
        IntStream.range(0, panes.size()).mapToObj(pane -> panes.map(pane).get()).toList(),
        swipes,
        panes.count().get(),
        panes.active().get(),
        panes.enlarged().get(),
        new SavedLayout.View(seen.fitted(), seen.scale(), seen.x(), seen.y()),
        new SavedLayout.Studies(
            studies.open().get(), studies.height().get(), studies.selected().get()),
        Optional.ofNullable(panes.pinned().get() ? panes.cursor().get() : null)
            .map(pixel -> new SavedLayout.Pixel(pixel.x(), pixel.y())));
  }

  private SavedDisplay display() {
    DisplaySettings now = display.settings().get();
    return new SavedDisplay(
        now.sequential(),
        now.signed(),
        now.scaling(),
        SavedDisplay.Range.valueOf(now.range().name()),
        now.locked(),
        now.fixed(),
        now.overlay().withClass(OptionalInt.empty()));
  }

  /** Sets everything as it was in a session, as one step. Its files are open already. */
  void apply(SavedSession saved) {
    SavedLayout layout = saved.layout();
    together(
        () -> {
          session.changeSeveral(
              () -> {
                session.settings().set(saved.settings());
                choose(saved.classes());
                arrange(layout);
              });
          change(saved.whatIf(), saved.classEdits());
          display.restore(of(saved.display()));
        });
    panes.active().set(layout.active());
    if (layout.enlarged() != NONE && panes.enlarged().get() != layout.enlarged()) {
      panes.toggleEnlarged(layout.enlarged());
    }
    SavedLayout.View view = layout.view();
    viewport.show(new Viewport.Section(view.fitted(), view.scale(), view.x(), view.y()));
    studies.selected().set(layout.studies().selected());
    studies.restore(layout.studies().open(), layout.studies().height());
    panes.pin(layout.pinned().map(pixel -> new PixelPoint(pixel.x(), pixel.y())).orElse(null));
    sides.restore(saved.comparison());
  }

  /** Changes what the files hold: the prediction, names and colours of classes. */
  private void change(WhatIf wanted, List<ClassTable.Entry> classEdits) {
    Case subject = session.subject().get();
    if (subject != null && !subject.classEdits().equals(classEdits)) {
      session.alter(subject.withClassEdits(classEdits));
    }
    whatIf.set(wanted);
  }

  /**
   * Sets what a picture was made with, as one step, and shows its map in the active pane, or its
   * study.
   */
  void apply(RecordedPicture picture) {
    together(
        () -> {
          session.changeSeveral(
              () -> {
                session.settings().set(picture.settings());
                choose(picture.classes());
                picture.map().ifPresent(panes::showInActive);
              });
          change(picture.whatIf(), picture.classEdits());
          DisplaySettings looks = display.settings().get();
          if (picture.overlay().isPresent()) {
            looks = looks.withOverlay(picture.overlay().get());
          }
          if (picture.colours().isPresent()) {
            looks = coloured(looks, picture, picture.colours().get());
          }
          display.restore(looks);
        });
    picture.pixel().ifPresent(pixel -> panes.pin(new PixelPoint(pixel.x(), pixel.y())));
    picture
        .study()
        .ifPresent(
            study -> {
              studies.selected().set(study);
              studies.open().set(true);
            });
    sides.restore(picture.comparison());
  }

  private static DisplaySettings coloured(
      DisplaySettings looks, RecordedPicture picture, RecordedPicture.Colours colours) {
    boolean signed = colours.map().kind() == MapSpec.Kind.SIGNED;
    DisplaySettings coloured =
        signed
            ? looks.withColours(looks.sequential(), colours.map())
            : looks.withColours(colours.map(), looks.signed());
    RangeMode mode = RangeMode.valueOf(colours.choice().name());
    DisplaySettings scaled = coloured.withScaling(colours.scaling()).withLocked(false);
    if (mode != RangeMode.FIXED) {
      return scaled.withRange(mode);
    }
    // Fixed ranges are those of maps; the one of a difference would spoil the colours of its map.
    return colours.difference()
        ? scaled
        : scaled.withRange(mode).withFixed(Map.of(picture.map().orElseThrow(), colours.range()));
  }

  private void together(Runnable changes) {
    history.begin();
    try {
      changes.run();
    } finally {
      history.end();
    }
  }

  /** The class that was shown, if the case has it. */
  private void choose(ClassSelection wanted) {
    Case subject = session.subject().get();
    boolean known = subject != null && isOf(subject.logits(), wanted);
    if (known) {
      session.classes().set(wanted);
    }
  }

  private static boolean isOf(Logits logits, ClassSelection wanted) {
    return !(wanted instanceof ClassSelection.One(int index))
        || IntStream.range(0, logits.channels())
            .anyMatch(channel -> logits.classIndex(channel) == index);
  }

  private void arrange(SavedLayout layout) {
    panes.count().set(layout.panes());
    for (int pane = 0; pane < panes.size(); pane++) {
      panes.map(pane).set(layout.maps().get(pane));
      panes.swipe(pane).map().set(null);
    }
    for (SavedLayout.Swipe swipe : layout.swipes()) {
      panes.swipe(swipe.pane()).divider().set(swipe.divider());
      panes.swipe(swipe.pane()).map().set(swipe.map());
    }
  }

  private static DisplaySettings of(SavedDisplay saved) {
    return new DisplaySettings(
        saved.sequential(),
        saved.signed(),
        saved.scaling(),
        RangeMode.valueOf(saved.range().name()),
        saved.locked(),
        saved.fixed(),
        saved.overlay());
  }
}
