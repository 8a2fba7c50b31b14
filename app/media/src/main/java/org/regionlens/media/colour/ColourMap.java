package org.regionlens.media.colour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.regionlens.engine.MapSpec;

/** The colour maps: 256 opaque colours each, from published tables (see their NOTICE.txt). */
public enum ColourMap {
  MAGMA(MapSpec.Kind.SEQUENTIAL),
  INFERNO(MapSpec.Kind.SEQUENTIAL),
  VIRIDIS(MapSpec.Kind.SEQUENTIAL),
  CIVIDIS(MapSpec.Kind.SEQUENTIAL),
  /** Blue for negative, red for positive. */
  RDBU(MapSpec.Kind.SIGNED),
  /** Pink for negative, green for positive. */
  PIYG(MapSpec.Kind.SIGNED),
  /** Blue for negative, red for positive; light grey at 0. */
  COOLWARM(MapSpec.Kind.SIGNED),
  GREY(MapSpec.Kind.SEQUENTIAL);

  /** Number of colours of a map. */
  public static final int SIZE = 256;

  private final MapSpec.Kind kind;

  // Filled once, never handed out.
  @SuppressWarnings("ImmutableEnumChecker")
  private final int[] table;

  ColourMap(MapSpec.Kind kind) {
    this.kind = kind;
    this.table = load("/org/regionlens/colour/" + id() + ".txt");
  }

  /** The name in files and on the command line, such as {@code magma}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The map of a name. */
  public static Optional<ColourMap> of(String id) {
    for (ColourMap map : values()) {
      if (map.id().equals(id)) {
        return Optional.of(map);
      }
    }
    return Optional.empty();
  }

  /** Sequential, or signed: diverging from a light middle. */
  public MapSpec.Kind kind() {
    return kind;
  }

  /** The opaque colour of an entry, 0 (lowest) … 255. */
  public int argb(int entry) {
    return table[entry];
  }

  /** All entries; not a copy, must not be changed. */
  int[] table() {
    return table;
  }

  private static int[] load(String resource) {
    int[] colours = new int[SIZE];
    try (InputStream stream = ColourMap.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The program is incomplete: " + resource + " is missing.");
      }
      var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
      for (int i = 0; i < SIZE; i++) {
        colours[i] = 0xff << 24 | Integer.parseInt(lines.readLine().substring(1), 16);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return colours;
  }
}
