package org.regionlens.scenes;

import java.util.List;
import java.util.Optional;
import org.regionlens.scenes.cells.CellsRenderer;
import org.regionlens.scenes.fields.FieldsRenderer;
import org.regionlens.scenes.scene.SceneRenderer;
import org.regionlens.scenes.street.StreetRenderer;

/** The kinds of scene that can be rendered from a seed. */
public final class SceneKinds {
  private static final List<SceneRenderer> ALL =
      List.of(
          StreetRenderer.busy(),
          StreetRenderer.fair(),
          StreetRenderer.evening(),
          StreetRenderer.overcast(),
          new CellsRenderer(),
          new FieldsRenderer());

  private SceneKinds() {}

  /** Names of the kinds; the busy street, with its eleven classes, first. */
  public static List<String> names() {
    return ALL.stream().map(SceneRenderer::name).toList();
  }

  /** What renders a kind. */
  public static Optional<SceneRenderer> find(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
