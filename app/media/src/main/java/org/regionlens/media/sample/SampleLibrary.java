package org.regionlens.media.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.regionlens.media.format.InputContent;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseContents;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.ReadingChoices;
import org.regionlens.media.text.Words;

/** The scenes that come with the program; {@code org.regionlens.scenes} renders them again. */
public final class SampleLibrary {
  /** The folders of the scenes; the first is opened at the start. */
  private static final List<String> NAMES = List.of("street", "street-evening", "cells", "fields");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CaseLoader loader;
  private final Words words;

  public SampleLibrary(Words words) {
    this.words = words;
    this.loader = new CaseLoader(words);
  }

  /** Names of the scenes, as their folders are called. */
  public static List<String> names() {
    return NAMES;
  }

  /** What comes with the program; the first is opened at the start. */
  public List<SampleScene> scenes() {
    return names().stream().map(this::scene).toList();
  }

  /**
   * One scene.
   *
   * @throws IllegalArgumentException if there is no such scene
   */
  public SampleScene scene(String name) {
    require(name);
    return new SampleScene(
        name, words.get("sample.look-for." + name), predictions(name), series(name));
  }

  /** The files that the manifest of a scene names as moments of a training. */
  private static List<String> series(String name) {
    try (InputStream manifest = SampleResources.open(name, SampleFiles.MANIFEST)) {
      List<String> files = new ArrayList<>();
      JSON.readTree(manifest)
          .at("/networks/series")
          .forEach(moment -> files.add(moment.path("file").asText()));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The predictions that come with a scene; the first is opened unless another is asked for. */
  public static List<SamplePrediction> predictions(String name) {
    return Arrays.stream(SamplePrediction.values())
        .filter(each -> SampleResources.exists(name, each.file()))
        .toList();
  }

  /**
   * Opens a scene from the class path: its picture, the mask that labels every pixel, its first
   * prediction. A void band would be the first thing the maps show (docs/samples), so this is the
   * mask without one.
   *
   * @param name one of {@link #names}
   * @throws InputException if the bundled files are damaged
   * @throws IllegalArgumentException if there is no such scene
   */
  public Case load(String name) throws InputException {
    require(name);
    return load(name, predictions(name).getFirst(), false);
  }

  /**
   * Opens a scene with one of its predictions.
   *
   * @param voidBand whether the mask leaves a band along every boundary undecided, as PASCAL VOC
   *     does
   * @throws InputException if the bundled files are damaged
   * @throws IllegalArgumentException if there is no such scene or prediction
   */
  public Case load(String name, SamplePrediction prediction, boolean voidBand)
      throws InputException {
    require(name);
    if (!SampleResources.exists(name, prediction.file())) {
      throw new IllegalArgumentException(name + " comes without " + prediction + ".");
    }
    return loader.load(
        new CaseContents(
            name,
            SampleResources.content(name, SampleFiles.IMAGE),
            SampleResources.content(name, voidBand ? SampleFiles.MASK : SampleFiles.MASK_NO_VOID),
            SampleResources.content(name, prediction.file()),
            SampleResources.content(name, SampleFiles.CLASSES)),
        ReadingChoices.defaults());
  }

  private static void require(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("There is no bundled scene " + name + ".");
    }
  }

  /**
   * The bundled file that the notes of a scene name, so that its parts can be joined with others.
   *
   * @param path as in {@link org.regionlens.media.reading.InputNote#path}, or from {@link #path}
   * @return nothing if the path is not that of a bundled file
   */
  public Optional<InputContent> content(Path path) {
    return isBundled(path)
        ? Optional.of(SampleResources.content(path.getName(1).toString(), inScene(path)))
        : Optional.empty();
  }

  /** The path by which {@link #content} knows a prediction of a scene. */
  public static Path path(String name, SamplePrediction prediction) {
    return Path.of(SampleResources.FOLDER, name, prediction.file());
  }

  /** Whether a path is that of a bundled file, whatever lies at that place on the disk. */
  public static boolean isBundled(Path path) {
    return path.getNameCount() > 2
        && path.startsWith(SampleResources.FOLDER)
        && SampleResources.exists(path.getName(1).toString(), inScene(path));
  }

  /** What a path is below the folder of its scene, with slashes. */
  private static String inScene(Path path) {
    List<String> parts = new ArrayList<>();
    path.subpath(2, path.getNameCount()).forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  /** Which bundled prediction a path from {@link #path} means; nothing for any other path. */
  public static Optional<SamplePrediction> prediction(Path path) {
    return Arrays.stream(SamplePrediction.values())
        .filter(each -> path.getNameCount() == 3 && path.startsWith(SampleResources.FOLDER))
        .filter(each -> path.endsWith(each.file()))
        .findFirst();
  }

  /** Where the picture of a scene is, a PNG file on the class path. */
  public static URL picture(String name) {
    return SampleResources.url(name, SampleFiles.IMAGE);
  }
}
