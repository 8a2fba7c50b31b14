package org.regionlens.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Puts the style sheets of a theme on a scene and changes them with it. */
public final class ThemeStyler {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final String OWN = "/org/regionlens/desktop/window.css";

  private static final List<String> FONTS =
      List.of(
          "/org/regionlens/fonts/Inter-Regular.otf", "/org/regionlens/fonts/Inter-SemiBold.otf");

  private final ThemeViewModel model;

  /** Before the first control is made, which would else load the toolkit's own style sheet. */
  public ThemeStyler(ThemeViewModel model) {
    this.model = model;
    setBase(model.dark().get());
  }

  public void style(Scene scene) {
    loadFonts();
    // The model is held by its listener for as long as the scene lives.
    model
        .dark()
        .addListener(
            (property, before, now) -> {
              setBase(now);
              setOwn(scene, now);
            });
    setOwn(scene, model.dark().get());
  }

  /** The bundled font, so that the window looks the same everywhere. */
  private static void loadFonts() {
    for (String font : FONTS) {
      try (InputStream stream = ThemeStyler.class.getResourceAsStream(font)) {
        Font.loadFont(stream, 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** For the whole program: lists of choosers are windows of their own, and ask no scene. */
  private static void setBase(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  private static void setOwn(Scene scene, boolean dark) {
    URL own = Objects.requireNonNull(ThemeStyler.class.getResource(OWN), OWN);
    scene.getStylesheets().setAll(List.of(own.toExternalForm()));
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
  }
}
