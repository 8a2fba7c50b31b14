package org.regionlens.desktop.export;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionlens.desktop.session.Question;
import org.regionlens.desktop.session.SessionResult;
import org.regionlens.desktop.session.SessionResult.Side;
import org.regionlens.media.export.ComparedSide;

/**
 * What the panes show, asked anew for every file: the same question gives the same bytes.
 *
 * @param question what is asked; of a difference, what is asked of B
 * @param against what is asked of A where the panes show B − A, else null
 * @param side which side they show
 */
public record ExportSubject(Question question, @Nullable Question against, ComparedSide side) {

  /**
   * What is seen.
   *
   * @param seen the side that the panes show
   * @param pinned the answer to A, or null
   */
  public static ExportSubject of(SessionResult seen, @Nullable SessionResult pinned) {
    return new ExportSubject(
        seen.question(),
        seen.side() == Side.DIFFERENCE ? Objects.requireNonNull(pinned).question() : null,
        ComparedSide.valueOf(seen.side().name()));
  }
}
