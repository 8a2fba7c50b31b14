package org.regionlens.desktop.window;

import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.action.Actions;
import org.regionlens.desktop.action.Keys;
import org.regionlens.desktop.action.Place;
import org.regionlens.desktop.tool.ToolsViewModel;
import org.regionlens.desktop.tool.ToolsViewModel.Mode;
import org.regionlens.desktop.whatif.WhatIfViewModel;
import org.regionlens.media.text.Words;

/** The tools of the panes, and what belongs to them. */
public final class ToolActions {
  private ToolActions() {}

  /** Declares the actions. */
  public static void declare(
      Actions actions,
      ToolsViewModel tools,
      WhatIfViewModel whatIf,
      BooleanProperty footprint,
      Words words) {
    tool(actions, tools, Mode.PAN, "tool-pan", KeyCode.H, words);
    tool(actions, tools, Mode.SELECT, "tool-select", KeyCode.S, words);
    tool(actions, tools, Mode.BRUSH, "tool-brush", KeyCode.B, words);
    actions.add(
        Action.of(
                Place.TOOL,
                "pan-held",
                words.get("action.pan-held"),
                Keys.held(
                    KeyCode.SPACE,
                    words.get("action.hold", words.get("key.space")),
                    tools.panHeld()),
                () -> tools.panHeld().set(!tools.panHeld().get()))
            .on(tools.panHeld()));
    actions.add(
        Action.of(
                Place.PREDICTION,
                "prediction-reset",
                words.get("action.prediction-reset"),
                null,
                whatIf::reset)
            .when(whatIf.altered()));
    actions.add(
        Action.of(
                Place.LOOK,
                "footprint",
                words.get("action.footprint"),
                null,
                () -> footprint.set(!footprint.get()))
            .on(footprint));
  }

  private static void tool(
      Actions actions, ToolsViewModel tools, Mode mode, String id, KeyCode key, Words words) {
    actions.add(
        Action.of(
                Place.TOOL,
                id,
                words.get("action." + id),
                Keys.plain(key),
                () -> tools.mode().set(mode))
            .on(tools.mode().isEqualTo(mode)));
  }
}
