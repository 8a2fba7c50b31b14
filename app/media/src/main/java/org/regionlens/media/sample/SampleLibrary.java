package org.regionlens.media.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseContents;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.input.InputContent;
import org.regionlens.media.input.InputException;
import org.regionlens.media.input.ReadingChoices;
import org.regionlens.media.sample.scene.Scene;
import org.regionlens.media.sample.street.StreetRenderer;
import org.regionlens.media.text.Words;

/** The scenes that come with the program, and the way to make them again. */
public final class SampleLibrary {
  private static final String FOLDER = "sample-images";

  /** Chosen by eye among the first thirty: wires against the sky, a crossing, shops, clouds. */
  private static final long STREET_SEED = 16;

  private final List<BundledSample> samples =
      List.of(
          new BundledSample(
              new StreetRenderer(),
              STREET_SEED,
              "Compare the MI contribution with BCE along the wires and the broken posts, at the"
                  + " cars and greenery that are not there, and along the outline of the tree."));
  private final CaseLoader loader;

  public SampleLibrary(Words words) {
    this.loader = new CaseLoader(words);
  }

  /** Names of the scenes, as their folders are called. */
  public List<String> names() {
    return samples.stream().map(sample -> sample.renderer().name()).toList();
  }

  /**
   * Opens a scene from the class path: its picture, the mask that labels every pixel, its
   * prediction. A void band would be the first thing the maps show (docs/samples), so this is the
   * mask without one.
   *
   * @param name one of {@link #names}
   * @throws InputException if the bundled files are damaged
   * @throws IllegalArgumentException if there is no such scene
   */
  public Case load(String name) throws InputException {
    return load(name, SampleFiles.MASK_NO_VOID);
  }

  /**
   * The same scene with the mask that leaves a band along every boundary undecided, as PASCAL VOC
   * does.
   *
   * @param name one of {@link #names}
   * @throws InputException if the bundled files are damaged
   * @throws IllegalArgumentException if there is no such scene
   */
  public Case loadWithVoid(String name) throws InputException {
    return load(name, SampleFiles.MASK);
  }

  private Case load(String name, String mask) throws InputException {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("There is no bundled scene " + name + ".");
    }
    return loader.load(
        new CaseContents(
            name,
            content(name, SampleFiles.IMAGE),
            content(name, mask),
            content(name, SampleFiles.PREDICTION),
            content(name, SampleFiles.CLASSES)),
        ReadingChoices.defaults());
  }

  /**
   * The bundled file that the notes of a scene name, so that its parts can be joined with others.
   *
   * @param path as in {@link org.regionlens.media.input.InputNote#path}
   * @return nothing if the path is not that of a bundled file
   */
  public Optional<InputContent> content(Path path) {
    if (path.getNameCount() != 3 || !path.startsWith(FOLDER)) {
      return Optional.empty();
    }
    String name = path.getName(1).toString();
    String file = path.getName(2).toString();
    return names().contains(name) && SampleLibrary.class.getResource(resource(name, file)) != null
        ? Optional.of(content(name, file))
        : Optional.empty();
  }

  private static InputContent content(String name, String file) {
    String resource = resource(name, file);
    try (InputStream stream = SampleLibrary.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its resource " + resource + ".");
      }
      return new InputContent(Path.of(FOLDER, name, file), stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name, String file) {
    return "/" + FOLDER + "/" + name + "/" + file;
  }

  /**
   * Renders every scene again and writes it below a folder, one folder each: the same pixels and
   * values as those that come with the program.
   *
   * @param out the folder; made if it is not there
   * @throws IOException if a file cannot be written
   */
  public void write(Path out) throws IOException {
    SampleWriter writer = new SampleWriter();
    for (BundledSample sample : samples) {
      Scene scene = sample.renderer().render(sample.seed());
      writer.write(scene, sample.lookFor(), out.resolve(scene.name()));
    }
  }
}
