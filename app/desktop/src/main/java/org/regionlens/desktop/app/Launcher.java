package org.regionlens.desktop.app;

import javafx.application.Application;

/** The main class; it must not extend {@link Application}, or Java refuses to start it. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    Application.launch(RegionLensApplication.class, arguments);
  }
}
