package org.regionlens.media.remember;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.regionlens.media.session.SavedSession;

/** Keeps what the user would miss. */
public interface UserMemory {

  /** What is kept now. */
  UserState state();

  /** Changes what is kept. */
  void update(UnaryOperator<UserState> change);

  /** What was open when the program was used the time before, if that is known. */
  Optional<SavedSession> lastSession();

  /** Keeps what is open now for the next time. */
  void keepSession(SavedSession session);
}
