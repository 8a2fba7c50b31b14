package org.regionlens.desktop.app;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.remember.UserMemory;
import org.regionlens.media.remember.UserState;
import org.regionlens.media.session.SavedSession;

/** Keeps everything in memory. */
final class MemoryDouble implements UserMemory {
  UserState state = UserState.empty();
  @Nullable SavedSession last;
  @Nullable SavedSession kept;

  @Override
  public UserState state() {
    return state;
  }

  @Override
  public void update(UnaryOperator<UserState> change) {
    state = change.apply(state);
  }

  @Override
  public Optional<SavedSession> lastSession() {
    return Optional.ofNullable(last);
  }

  @Override
  public void keepSession(SavedSession session) {
    kept = session;
  }
}
