package org.regionlens.media.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regionlens.engine.Analysis;
import org.regionlens.engine.ClassResult;
import org.regionlens.engine.MapSpec;
import org.regionlens.engine.MapValues;
import org.regionlens.engine.Samples;
import org.regionlens.engine.Settings;
import org.regionlens.media.colour.ColourMap;
import org.regionlens.media.colour.ColourScale;
import org.regionlens.media.colour.Scaling;
import org.regionlens.media.colour.ValueRange;
import org.regionlens.media.image.RasterImage;
import org.regionlens.media.input.Case;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.render.Figure;
import org.regionlens.media.render.OverlayRenderer;
import org.regionlens.media.render.OverlayStyle;
import org.regionlens.media.text.MapWords;
import org.regionlens.media.text.Words;

/** The words of a figure: title, caption, legend, parameters, losses. */
final class FigureTexts {
  private final Words words;

  FigureTexts(Words words) {
    this.words = words;
  }

  /**
   * The figure.
   *
   * @param values of the map, or null where the picture has none
   * @param scale their colours
   */
  Figure figure(
      Shown shown,
      PictureRequest request,
      @Nullable MapValues values,
      @Nullable ColourScale scale,
      RasterImage picture) {
    Case present = shown.present().of();
    Analysis analysis = shown.present().analysis();
    OptionalInt one = only(present, request.classIndex());
    String map = new MapWords(words).title(request.map());
    Shown.Answer a = shown.against(request.map());
    List<String> footer = new ArrayList<>();
    if (a == null) {
      footer.add(ofCase(present, shown.present().settings()));
      footer.add(losses(present, analysis, one));
    } else {
      SideTexts sides = new SideTexts(words);
      footer.add("A: " + sides.whole(a.of(), a.settings()));
      footer.add("B: " + sides.whole(present, shown.present().settings()));
    }
    boolean some = values != null && hasValue(values);
    if (scale != null) {
      footer.add(some ? colours(request, scale) : words.get("figure.without-value"));
    }
    footer.add(version());
    return new Figure(
        words.get(a == null ? "figure.title" : "difference.title", map, whose(present, one)),
        a == null ? new MapWords(words).caption(request.map()) : words.get("difference.subtitle"),
        picture,
        values != null && scale != null && some ? bar(values, scale) : null,
        scale == null
            ? overlayLegend(present, request.overlayStyle().withClass(one))
            : hatchLegend(picture),
        footer);
  }

  /** Without a value there is nothing that a colour bar could tell. */
  private static boolean hasValue(MapValues values) {
    return IntStream.range(0, values.samples().length())
        .anyMatch(i -> !Double.isNaN(values.samples().get(i)));
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
    MapSpec.Unit unit = values.id().unit();
    String unitWords = unit == MapSpec.Unit.NONE ? "" : words.get("unit." + unit);
    return new Figure.Bar(scale, unitWords, under, over);
  }

  /** What the hatched places of a picture mean, if it has any. */
  List<Figure.LegendEntry> hatchLegend(RasterImage picture) {
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

  /** What was looked at, the settings, and how the prediction was changed. */
  String ofCase(Case of, Settings settings) {
    return subject(of) + " · " + SettingsText.of(settings, of.whatIf(), words);
  }

  /** The program's version. */
  String version() {
    return words.get("figure.version", ProgramVersion.load());
  }

  /** The name of a class, or that it is all of them. */
  String whose(Case shown, OptionalInt classIndex) {
    OptionalInt one = only(shown, classIndex);
    return one.isPresent() ? shown.classes().name(one.getAsInt()) : words.get("figure.all-classes");
  }

  /** The class that is meant; empty: all. With one channel, all classes are that one. */
  private static OptionalInt only(Case shown, OptionalInt classIndex) {
    return shown.logits().channels() == 1
        ? OptionalInt.of(shown.logits().classIndex(0))
        : classIndex;
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
