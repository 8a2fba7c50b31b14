package org.regionlens.desktop.command;

import java.util.List;

/** Remembers which actions were used last. */
public interface RecentCommands {

  /** Names of the actions used, the latest first. */
  List<String> latest();

  /** An action was used. */
  void used(String id);
}
