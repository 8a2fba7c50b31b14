package org.regionlens.desktop.window;

import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.compare.ComparisonView;
import org.regionlens.desktop.compare.ComparisonViewModel;
import org.regionlens.desktop.compare.SecondPrediction;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.session.AnalysisSession;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.desktop.studies.StudiesViewModel;
import org.regionlens.media.text.Words;

/** Pinning, a second prediction, and which side is seen. */
public final class CompareActions {
  private CompareActions() {}

  /** Declares the actions. */
  public static void declare(
      Actions actions,
      AnalysisSession session,
      ComparisonViewModel comparison,
      SecondPrediction second,
      StudiesViewModel studies,
      FilePicker picker,
      Words words) {
    actions.add(
        Action.of(
                Place.COMPARE,
                "pin",
                words.get("action.pin"),
                Keys.plain(KeyCode.P),
                () -> {
                  comparison.pin();
                  studies.show("compare");
                })
            .when(session.result().isNotNull()));
    actions.add(
        Action.of(
                Place.COMPARE,
                "open-second",
                words.get("action.open-second"),
                null,
                () ->
                    picker
                        .open(words.get("action.open-second"), FilePicker.Kind.PREDICTION)
                        .ifPresent(
                            file -> {
                              second.open(file);
                              studies.show("compare");
                            }))
            .when(session.result().isNotNull()));
    for (Side side : Side.values()) {
      String id = ComparisonView.action(side);
      actions.add(
          Action.of(
                  Place.COMPARE,
                  id,
                  words.get("action." + id),
                  null,
                  () -> comparison.side().set(side))
              .when(comparison.isPinned())
              .on(comparison.side().isEqualTo(side)));
    }
    actions.add(
        Action.of(Place.COMPARE, "unpin", words.get("action.unpin"), null, comparison::unpin)
            .when(comparison.isPinned()));
  }
}
