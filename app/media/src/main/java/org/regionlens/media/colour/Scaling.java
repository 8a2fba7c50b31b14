package org.regionlens.media.colour;

import java.util.Locale;

/** How values are spread over the colours between the two ends of a range. */
public enum Scaling {
  /** Equal differences are equal distances. */
  LINEAR,
  /** Equal ratios are equal distances; where the range has negative values, {@link #SYMLOG}. */
  LOG,
  /** Nearly linear about 0 and logarithmic beyond, for either sign. */
  SYMLOG,
  /** sign(v)·√|v|: small values get more of the colours. */
  SQUARE_ROOT;

  /** The name in files and on the command line, such as {@code square-root}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What this comes to for a range: a logarithm has no place for negative values. */
  public Scaling in(ValueRange range) {
    return this == LOG && range.low() < 0 ? SYMLOG : this;
  }
}
