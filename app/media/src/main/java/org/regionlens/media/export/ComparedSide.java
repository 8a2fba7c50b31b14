package org.regionlens.media.export;

import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec;

/** Which side of a comparison is seen, kept and exported; {@link #PRESENT} where there is none. */
public enum ComparedSide {
  /** B, or what there is without a comparison. */
  PRESENT("b"),
  /** A. */
  PINNED("a"),
  /** B − A. */
  DIFFERENCE("b-a");

  private final String id;

  ComparedSide(String id) {
    this.id = id;
  }

  /** Its name in files. */
  public String id() {
    return id;
  }

  /** Tells in the name of a map's file whose it is; nothing of B, and of B's pictures. */
  String suffix(MapRef map) {
    boolean ofB = this == PRESENT || (this == DIFFERENCE && map.kind() == MapSpec.Kind.PICTURE);
    return ofB ? "" : "-" + id;
  }
}
