package org.regionlens.media.format;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.regionlens.media.array.Slice;
import org.regionlens.media.image.DecodeJob;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.text.UnreadableException;

/**
 * The formats that are read. A new one is a line here; readers, file dialogs, pairing and
 * inspection ask this list.
 */
public final class Formats {
  /** Asked in this order; those that only a name tells come last. */
  private static final List<Format> ALL =
      List.of(
          new NpyFormat(),
          new TorchFormat(),
          new NpzFormat(),
          new PngFormat(),
          new JpegFormat(),
          new TiffFormat(),
          IndexedFormat.GIF,
          IndexedFormat.BMP,
          new NiftiFormat(),
          new SafetensorsFormat(),
          new CocoFormat(),
          new KaggleFormat());

  private Formats() {}

  /** The format of a file; nothing if it is none of these. */
  public static Optional<Format> of(FileHead head) {
    // What is known and not read comes first: some of it is JSON or lies in an archive as well.
    return Stream.concat(ClosedFormat.ALL.stream(), ALL.stream())
        .filter(format -> format.matches(head))
        .findFirst();
  }

  /** The format that a file's name tells; nothing if it ends like none of these. */
  public static Optional<Format> byEnding(Path file) {
    FileHead name = FileHead.ofName(file);
    return ALL.stream()
        .filter(format -> format.endings().stream().anyMatch(name::ends))
        .findFirst();
  }

  /**
   * The format in which a file can play a role.
   *
   * @throws UnreadableException if there is none, with what could be used instead
   */
  public static Format require(InputContent content, Role role) throws UnreadableException {
    return of(content.head())
        .filter(format -> format.roles().contains(role))
        .orElseThrow(() -> new UnreadableException("unreadable." + role.fileName() + ".format"));
  }

  /** The endings of files that can play a role, in lower case and without the dot. */
  public static List<String> endings(Role role) {
    return endings(ALL.stream().filter(format -> format.roles().contains(role)));
  }

  /** The endings of all files that can be opened. */
  public static List<String> endings() {
    return endings(ALL.stream());
  }

  private static List<String> endings(Stream<Format> formats) {
    return formats.flatMap(format -> format.endings().stream()).distinct().toList();
  }

  /**
   * What a file of several arrays holds for a case by the names of its arrays; empty for every
   * other file.
   */
  public static Set<Role> named(Path file) {
    Set<Role> named = EnumSet.noneOf(Role.class);
    List<String> keys = keys(file).stream().map(key -> key.toLowerCase(Locale.ROOT)).toList();
    for (Role role : Role.values()) {
      if (keys.size() > 1
          && ArrayKeys.names(role).stream()
              .filter(name -> !name.equals("arr_0"))
              .anyMatch(keys::contains)) {
        named.add(role);
      }
    }
    return named;
  }

  /** How many slices a file has across an axis; 1 for what is no volume. */
  public static int slices(Path file, Slice.Axis axis) {
    FileHead head = FileHead.of(file);
    return of(head).map(format -> format.slices(head, axis)).orElse(1);
  }

  /** The names of the arrays in a file; empty if it holds none, or cannot be read. */
  public static List<String> keys(Path file) {
    try {
      InputContent content = InputContent.read(file);
      Optional<Format> format = of(content.head());
      return format.isPresent()
              && format.get().read(content, DecodeJob.PLAIN) instanceof Stored.Arrays arrays
          ? arrays.arrays().stream().map(NamedArray::key).toList()
          : List.of();
    } catch (InputException | UnreadableException e) {
      // Whoever reads the file says why it cannot be read.
      return List.of();
    }
  }
}
