package org.regionlens.engine;

import java.util.Locale;

/**
 * The one registry of maps. Menu, command line, colour bar and export read name, unit, kind and
 * domain here; the words shown to people stand in the text resources under {@code map.NAME}.
 */
public enum MapId {
  /** Image, mask and prediction drawn over each other. */
  OVERLAY(Kind.PICTURE, Domain.PIXELS, Unit.NONE),
  /** Predicted probability σ(z) of the class; of all classes: the largest. */
  PREDICTION(Kind.SEQUENTIAL, Domain.PIXELS, Unit.PROBABILITY),
  /** b, cross-entropy of a pixel. */
  BCE(Kind.SEQUENTIAL, Domain.PIXELS, Unit.NATS),
  /** i_n, pointwise mutual information; its mean over the points is I. */
  MI_CONTRIBUTION(Kind.SIGNED, Domain.POINTS, Unit.NATS),
  /** ℓ_n; its mean over the points is L. */
  RMI_CONTRIBUTION(Kind.SEQUENTIAL, Domain.POINTS, Unit.NATS_PER_REGION_PIXEL),
  /** ∂L/∂(weight of the point). */
  SENSITIVITY(Kind.SEQUENTIAL, Domain.POINTS, Unit.NONE),
  /** The same from the labels alone. */
  SENSITIVITY_LABELS(Kind.SEQUENTIAL, Domain.POINTS, Unit.NONE),
  /** ∂BCE/∂z. */
  GRADIENT_BCE(Kind.SIGNED, Domain.PIXELS, Unit.NATS_PER_LOGIT),
  /** ∂RMI/∂z. */
  GRADIENT_RMI(Kind.SIGNED, Domain.PIXELS, Unit.NATS_PER_LOGIT),
  /** ∂Total/∂z. */
  GRADIENT_TOTAL(Kind.SIGNED, Domain.PIXELS, Unit.NATS_PER_LOGIT),
  /** Where RMI pushes and BCE does not, in multiples of the image's mean. */
  VERSUS(Kind.SIGNED, Domain.PIXELS, Unit.MULTIPLES_OF_MEAN),
  /** |Σ pulls| / Σ|pulls| of a cell. */
  AGREEMENT(Kind.SEQUENTIAL, Domain.GRID, Unit.RATIO),
  /** How far the pulls from a cell's own and from the other side cancel. */
  OPPOSITION(Kind.SEQUENTIAL, Domain.GRID, Unit.RATIO),
  /** Σ|pulls| of a cell. */
  PULL_STRENGTH(Kind.SEQUENTIAL, Domain.GRID, Unit.NATS_PER_PROBABILITY),
  /** Sum of the pulls of windows centred on the cell's own side. */
  PULL_SAME(Kind.SIGNED, Domain.GRID, Unit.NATS_PER_PROBABILITY),
  /** Sum of the pulls of windows centred on the other side. */
  PULL_OTHER(Kind.SIGNED, Domain.GRID, Unit.NATS_PER_PROBABILITY);

  /** What the numbers of a map mean for its colours. */
  public enum Kind {
    /** From little to much: a sequential colour map. */
    SEQUENTIAL,
    /** Negative and positive: a diverging colour map, symmetric about 0. */
    SIGNED,
    /** Not a field of numbers. */
    PICTURE
  }

  /** Where the values of a map lie. */
  public enum Domain {
    /** [H,W], one value a pixel of the image. */
    PIXELS,
    /** [Gh,Gw], one value a cell of the pooled grid. */
    GRID,
    /** [Gh−R+1,Gw−R+1], one value a window, drawn at the window's centre cell. */
    POINTS
  }

  /** Units; their words stand in the text resources under {@code unit.NAME}. */
  public enum Unit {
    NONE,
    PROBABILITY,
    NATS,
    NATS_PER_REGION_PIXEL,
    NATS_PER_LOGIT,
    NATS_PER_PROBABILITY,
    MULTIPLES_OF_MEAN,
    RATIO
  }

  private final Kind kind;
  private final Domain domain;
  private final Unit unit;

  MapId(Kind kind, Domain domain, Unit unit) {
    this.kind = kind;
    this.domain = domain;
    this.unit = unit;
  }

  public Kind kind() {
    return kind;
  }

  public Domain domain() {
    return domain;
  }

  public Unit unit() {
    return unit;
  }

  /** The name in files and on the command line, such as {@code mi-contribution}. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
