package org.regionlens.media.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bundles of files that other programs wrote. */
public final class ForeignFiles {
  private ForeignFiles() {}

  /** The files of a bundle by name. */
  public static Map<String, byte[]> of(String bundle) {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream stream = ForeignFiles.class.getResourceAsStream("/foreign/" + bundle);
        ZipInputStream zip = new ZipInputStream(Objects.requireNonNull(stream))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }
}
