package org.regionlens.media.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import org.regionlens.media.format.InputContent;

/** The bundled files on the class path; those that the program lacks are a fault of its build. */
public final class SampleResources {
  public static final String FOLDER = "sample-images";

  private SampleResources() {}

  /** Whether a scene comes with a file, given below its folder with slashes. */
  public static boolean exists(String scene, String file) {
    return SampleResources.class.getResource(path(scene, file)) != null;
  }

  /**
   * Opens a bundled file.
   *
   * @throws IllegalStateException if the scene comes without it
   */
  public static InputStream open(String scene, String file) {
    InputStream stream = SampleResources.class.getResourceAsStream(path(scene, file));
    if (stream == null) {
      throw new IllegalStateException("The program lacks its resource " + path(scene, file) + ".");
    }
    return stream;
  }

  /**
   * A bundled file, named by its place below {@link #FOLDER}.
   *
   * @throws IllegalStateException if the scene comes without it
   */
  public static InputContent content(String scene, String file) {
    try (InputStream stream = open(scene, file)) {
      return new InputContent(Path.of(FOLDER, scene).resolve(file), stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static URL url(String scene, String file) {
    URL url = SampleResources.class.getResource(path(scene, file));
    if (url == null) {
      throw new IllegalStateException("The program lacks its resource " + path(scene, file) + ".");
    }
    return url;
  }

  private static String path(String scene, String file) {
    return "/" + FOLDER + "/" + scene + "/" + file;
  }
}
