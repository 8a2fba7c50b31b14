package org.regionlens.engine.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.AnalysisRequest;
import org.regionlens.engine.BasicLosses;
import org.regionlens.engine.MapRef;
import org.regionlens.engine.MapSpec.Trait;
import org.regionlens.engine.Objective;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;

/** The names of the maps of one request, and what is kept under them. */
final class MapKeys {
  private final RequestFrame frame;
  private final AnalysisRequest request;
  private final MapNames.Region region;

  MapKeys(RequestFrame frame) {
    this.frame = frame;
    this.request = frame.request();
    Settings settings = request.settings();
    this.region =
        new MapNames.Region(
            Keys.Grid.of(settings),
            frame.windows().windows(),
            settings.ridge(),
            Effective.cascade(settings.cascade(), settings.radius()));
  }

  @Nullable List<Samples> find(MapRef id) {
    return frame.tools().memo().find(key(id));
  }

  void keep(MapRef id, List<Samples> samples) {
    frame.tools().memo().keep(key(id), samples);
  }

  private MapNames.Finished key(MapRef id) {
    return new MapNames.Finished(
        id,
        request.classes(),
        request.precision(),
        frame.labels(),
        frame.logits(),
        id.spec().has(Trait.OF_REGION) ? region : null,
        id.spec().has(Trait.OF_OBJECTIVE) ? request.settings().objective() : null);
  }

  /**
   * Whether parts of weighted sums are worth keeping: from the second λ on, as then a slider is
   * moving. One λ alone is summed as it is computed.
   */
  boolean keepsParts() {
    MapNames.Weighted weighted =
        new MapNames.Weighted(frame.labels(), frame.logits(), request.classes(), region);
    Objective earlier = frame.tools().memo().find(weighted);
    if (earlier == null) {
      frame.tools().memo().keep(weighted, request.settings().objective());
      return false;
    }
    return !earlier.equals(request.settings().objective()) && partsFit();
  }

  private boolean partsFit() {
    return KeptPlanes.GRADIENT.fit(
        request.logits().channels(),
        (long) request.labels().height() * request.labels().width(),
        frame.tools().memo().capacityForMaps());
  }

  double @Nullable [] find(Part part, List<Integer> channels) {
    return frame.tools().memo().find(key(part, channels));
  }

  void keep(Part part, List<Integer> channels, double[] values) {
    frame.tools().memo().keep(key(part, channels), values);
  }

  private MapNames.GradientPart key(Part part, List<Integer> channels) {
    return new MapNames.GradientPart(
        frame.labels(),
        frame.logits(),
        channels,
        part.loss(),
        BasicLosses.RMI.equals(part.loss()) ? region : null);
  }
}
