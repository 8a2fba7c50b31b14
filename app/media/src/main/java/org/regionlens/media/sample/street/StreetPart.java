package org.regionlens.media.sample.street;

/** What a surface is part of; {@link StreetLabels} say which class that is. */
enum StreetPart {
  SKY,
  BUILDING,
  POLE,
  ROAD,
  PAVEMENT,
  TREE,
  SIGN,
  FENCE,
  CAR,
  PEDESTRIAN,
  CYCLIST
}
