package org.regionlens.engine;

/** In what the maps of an analysis are kept. Losses and d×d algebra are double in either case. */
public enum Precision {
  FLOAT,
  DOUBLE
}
