package org.regionlens.desktop.command;

import java.util.ArrayList;
import java.util.List;

/** Remembers the actions used since the program began. */
public final class CommandHistory implements RecentCommands {
  private static final int MOST = 20;

  private final List<String> ids = new ArrayList<>();

  @Override
  public List<String> latest() {
    return List.copyOf(ids);
  }

  @Override
  public void used(String id) {
    ids.remove(id);
    ids.addFirst(id);
    if (ids.size() > MOST) {
      ids.removeLast();
    }
  }
}
