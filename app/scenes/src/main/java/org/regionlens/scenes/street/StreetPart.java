package org.regionlens.scenes.street;

/** What a surface is part of; {@link StreetLabels} say which class that is. */
enum StreetPart {
  SKY(0),
  BUILDING(1),
  POLE(2),
  ROAD(3),
  PAVEMENT(4),
  TREE(5),
  SIGN(6),
  FENCE(7),
  CAR(8),
  PEDESTRIAN(9),
  CYCLIST(10);

  private final int code;

  StreetPart(int code) {
    this.code = code;
  }

  /** How pixels name it; 0, 1, … in the order of the parts. */
  int code() {
    return code;
  }
}
