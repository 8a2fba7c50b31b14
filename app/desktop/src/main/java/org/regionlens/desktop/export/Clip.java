package org.regionlens.desktop.export;

/** The clipboard; a test takes its place. */
public interface Clip {

  /** Puts a picture there. */
  void putPicture(byte[] png);

  /** Puts text there. */
  void putText(String text);
}
