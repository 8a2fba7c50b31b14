package org.regionlens.media.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapId;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.render.Figure;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.Words;

/** The words of a figure: title, caption, legend, parameters, losses. */
final class FigureTexts {
  private final Words words;

  FigureTexts(Words words) {
    this.words = words;
  }

  Figure figure(
      Case shown,
      Analysis analysis,
      PictureRequest request,
      @Nullable ColourScale scale,
      RasterImage picture) {
    // With one channel, all classes are that one.
    OptionalInt one =
        shown.logits().channels() == 1
            ? OptionalInt.of(shown.logits().classIndex(0))
            : request.classIndex();
    String whose =
        one.isPresent() ? shown.classes().name(one.getAsInt()) : words.get("figure.all-classes");
    String mapName = words.get("map." + request.map());
    Figure.Bar bar =
        scale == null ? null : bar(PictureExport.values(analysis, request.map()), scale);
    List<String> footer = new ArrayList<>();
    footer.add(subject(shown));
    footer.add(parameters(analysis.request().settings(), shown.whatIf()));
    footer.add(losses(shown, analysis, one));
    if (scale != null) {
      footer.add(colours(request, scale));
    }
    footer.add(words.get("figure.version", ProgramVersion.load()));
    return new Figure(
        words.get("figure.title", mapName, whose),
        words.get("caption." + request.map()),
        picture,
        bar,
        scale == null
            ? overlayLegend(shown, request.overlayStyle().withClass(one))
            : hatchLegend(picture),
        footer);
  }

  private Figure.Bar bar(MapValues values, ColourScale scale) {
    boolean under = false;
    boolean over = false;
    ValueRange range = scale.range();
    Samples samples = values.samples();
    for (int i = 0; i < samples.length(); i++) {
      double value = samples.get(i);
      under |= value < range.low();
      over |= value > range.high();
    }
    MapId.Unit unit = values.id().unit();
    String unitWords = unit == MapId.Unit.NONE ? "" : words.get("unit." + unit);
    return new Figure.Bar(scale, unitWords, under, over);
  }

  private List<Figure.LegendEntry> hatchLegend(RasterImage picture) {
    boolean holes = IntStream.of(picture.pixels()).anyMatch(pixel -> pixel >>> 24 == 0);
    return holes
        ? List.of(new Figure.LegendEntry(words.get("figure.no-value"), Figure.Swatch.HATCH, 0))
        : List.of();
  }

  private List<Figure.LegendEntry> overlayLegend(Case shown, OverlayStyle style) {
    OptionalInt one = style.classIndex();
    List<Figure.LegendEntry> legend = new ArrayList<>();
    legend.add(
        new Figure.LegendEntry(
            words.get("overlay.outline"), Figure.Swatch.OUTLINE, OverlayRenderer.outline(style)));
    if (style.look() == OverlayStyle.PredictionLook.PROBABILITY) {
      for (int quarter = 0; quarter <= 4; quarter++) {
        int argb =
            OverlayRenderer.PROBABILITY.argb(
                Math.min(ColourMap.SIZE - 1, quarter * ColourMap.SIZE / 4));
        legend.add(
            new Figure.LegendEntry(
                words.get("overlay.probability", FourDigits.format(quarter / 4.0)),
                Figure.Swatch.FILL,
                argb));
      }
    } else if (one.isPresent()) {
      legend.add(
          new Figure.LegendEntry(
              words.get("overlay.hit"), Figure.Swatch.FILL, OverlayRenderer.HIT));
      legend.add(
          new Figure.LegendEntry(
              words.get("overlay.extra"), Figure.Swatch.FILL, OverlayRenderer.EXTRA));
      legend.add(
          new Figure.LegendEntry(
              words.get("overlay.missed"), Figure.Swatch.FILL, OverlayRenderer.MISSED));
    } else {
      for (int c = 0; c < shown.logits().channels(); c++) {
        int index = shown.logits().classIndex(c);
        legend.add(
            new Figure.LegendEntry(
                shown.classes().name(index), Figure.Swatch.FILL, shown.classes().argb(index)));
      }
    }
    OptionalInt ignored = shown.labels().ignored();
    if (ignored.isPresent() && shown.labels().counts().containsKey(ignored.getAsInt())) {
      legend.add(new Figure.LegendEntry(words.get("overlay.ignored"), Figure.Swatch.HATCH, 0));
    }
    return legend;
  }

  /** What was looked at: the case, the file of its prediction, and the label that is ignored. */
  String subject(Case shown) {
    List<String> parts = new ArrayList<>(List.of(shown.name()));
    shown.inputs().stream()
        .filter(note -> note.role() == Role.PREDICTION)
        .forEach(note -> parts.add(words.get("figure.prediction", SideTexts.file(note))));
    OptionalInt ignored = shown.labels().ignored();
    parts.add(
        ignored.isPresent()
            ? words.get("figure.ignored-label", Integer.toString(ignored.getAsInt()))
            : words.get("figure.ignored-label.none"));
    return String.join(" · ", parts);
  }

  /** The settings on one line, and how the prediction was changed. */
  String parameters(Settings settings, WhatIf whatIf) {
    return String.join(", ", parts(settings, whatIf));
  }

  /** Each setting by itself, and how the prediction was changed. */
  List<String> parts(Settings settings, WhatIf whatIf) {
    List<String> parts = new ArrayList<>();
    parts.add(words.get("figure.radius", Integer.toString(settings.radius())));
    parts.add(
        settings.pooling() == PoolingMode.NONE
            ? words.get("figure.no-pooling")
            : words.get(
                "figure.pooling",
                SettingsJson.lower(settings.pooling()),
                Integer.toString(settings.stride())));
    parts.add(words.get("figure.ignored." + settings.ignored()));
    parts.add(words.get("figure.lambda", number(settings.lambda())));
    parts.add(words.get("figure.ridge", number(settings.ridge())));
    parts.add(cascade(settings.cascade()));
    if (!whatIf.isNone()) {
      parts.add(words.get("figure.what-if", WhatIfText.of(whatIf, words)));
    }
    return parts;
  }

  private String cascade(Cascade cascade) {
    return switch (cascade) {
      case Cascade.Off _ -> words.get("figure.cascade.off");
      case Cascade.Chain chain -> words.get("figure.cascade.chain", number(chain.weight()));
      case Cascade.Diffusion diffusion ->
          words.get(
              "figure.cascade.diffusion",
              number(diffusion.weight()),
              Integer.toString(diffusion.depth()),
              SettingsJson.lower(diffusion.border()),
              SettingsJson.lower(diffusion.scope()));
      case Cascade.Raster raster ->
          words.get(
              "figure.cascade.raster",
              number(raster.weight()),
              Integer.toString(raster.depth()),
              SettingsJson.lower(raster.scope()));
    };
  }

  private String losses(Case shown, Analysis analysis, OptionalInt one) {
    String all =
        words.get(
            "figure.losses",
            number(analysis.bce()),
            number(analysis.rmi()),
            number(analysis.total()));
    return all
        + analysis.classes().stream()
            .filter(result -> one.isPresent() && result.index() == one.getAsInt())
            .map(result -> ofClass(shown, result))
            .collect(Collectors.joining());
  }

  private String ofClass(Case shown, ClassResult result) {
    String text =
        words.get(
            "figure.class-losses",
            shown.classes().name(result.index()),
            number(result.rmi()),
            number(result.mi()));
    return text
        + result.notes().stream()
            .map(note -> "; " + words.get("note." + note))
            .collect(Collectors.joining());
  }

  private String colours(PictureRequest request, ColourScale scale) {
    String colours =
        words.get(
            "figure.range." + request.range().fileName(),
            number(scale.range().low()),
            number(scale.range().high()),
            scale.map().id());
    Scaling scaling = scale.scaling().in(scale.range());
    return scaling == Scaling.LINEAR
        ? colours
        : colours + ", " + words.get("figure.scaling." + scaling);
  }

  private String number(double value) {
    return Double.isNaN(value)
        ? words.get("figure.none")
        : FourDigits.format(value, words.locale());
  }
}
