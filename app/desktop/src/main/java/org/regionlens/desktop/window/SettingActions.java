package org.regionlens.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.controls.CascadeViewModel;
import org.regionlens.desktop.controls.PaperLook;
import org.regionlens.desktop.controls.RegionViewModel;
import org.regionlens.desktop.history.SettingsHistory;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.Logits;
import org.regionlens.engine.PoolingMode;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** What is computed: steps taken back, the loss, the class. */
public final class SettingActions {
  private SettingActions() {}

  public static void declare(
      Actions actions,
      AnalysisSession session,
      RegionViewModel region,
      CascadeViewModel cascade,
      PaperLook paper,
      SettingsHistory history,
      Words words) {
    actions.add(
        Action.of(
                Place.HISTORY,
                "undo",
                words.get("action.undo"),
                Keys.shortcut(KeyCode.Z),
                history::undo)
            .when(history.undoable())
            .saying(steps(history.undoes(), words)));
    actions.add(
        Action.of(
                Place.HISTORY,
                "redo",
                words.get("action.redo"),
                Keys.shifted(KeyCode.Z),
                history::redo)
            .when(history.redoable())
            .saying(steps(history.redoes(), words)));
    actions.add(
        Place.REGION, "radius-down", Keys.plain(KeyCode.COMMA), () -> region.stepRadius(-1));
    actions.add(Place.REGION, "radius-up", Keys.plain(KeyCode.PERIOD), () -> region.stepRadius(1));
    actions.add(
        Action.of(
                Place.LOOK,
                "look-paper",
                words.get("action.look-paper"),
                Keys.held(KeyCode.X, words.get("action.hold", "X"), paper.held()),
                () -> paper.held().set(!paper.held().get()))
            .on(paper.held()));
    actions.add(Place.REGION, "paper-training", null, region::usePaperTraining);
    for (PoolingMode mode : PoolingMode.values()) {
      choice(actions, Place.POOLING, mode, region.pooling(), words);
    }
    for (CascadeViewModel.Model model : CascadeViewModel.Model.values()) {
      choice(actions, Place.CASCADE, model, cascade.model(), words);
    }
    session
        .subject()
        .addListener(
            (property, before, now) -> {
              // Another prediction of the same case has the same classes.
              if (before == null || now == null || !before.classes().equals(now.classes())) {
                classes(actions, session, now, words);
              }
            });
  }

  /** What a step changed, such as "neighbourhood radius". */
  private static StringBinding steps(ObservableValue<List<String>> keys, Words words) {
    return Bindings.createStringBinding(
        () -> keys.getValue().stream().map(key -> words.get(key)).collect(Collectors.joining(", ")),
        keys);
  }

  /** One of the buttons of a row of controls. */
  private static <E extends Enum<E>> void choice(
      Actions actions, Place place, E value, ObjectProperty<E> chosen, Words words) {
    String id = (place.name() + "-" + value.name()).toLowerCase(Locale.ROOT);
    actions.add(
        Action.of(place, id, words.get("action." + id), null, () -> chosen.set(value))
            .on(chosen.isEqualTo(value)));
  }

  private static void classes(
      Actions actions, AnalysisSession session, @Nullable Case subject, Words words) {
    List<Action> all = new ArrayList<>();
    if (subject != null) {
      Logits logits = subject.logits();
      for (int channel = 0; channel < logits.channels(); channel++) {
        int index = logits.classIndex(channel);
        String name = subject.classes().name(index);
        all.add(classAction(session, "class-" + index, name, new ClassSelection.One(index)));
      }
      if (logits.channels() > 1) {
        String name = words.get("control.class.all");
        all.add(classAction(session, "class-all", name, new ClassSelection.All()));
      }
    }
    actions.replace(Place.CLASS, all);
  }

  private static Action classAction(
      AnalysisSession session, String id, String text, ClassSelection selection) {
    return Action.of(Place.CLASS, id, text, null, () -> session.classes().set(selection))
        .on(
            Bindings.createBooleanBinding(
                () -> session.classes().get().equals(selection), session.classes()));
  }
}
