package org.regionlens.media.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import org.regionlens.engine.Settings;
import org.regionlens.media.chart.Chart;
import org.regionlens.media.chart.ChartRenderer;
import org.regionlens.media.input.Case;
import org.regionlens.media.text.Words;

/** What the pictures of all studies share: footer, numbers, text chunk. */
final class StudyPicture {
  private static final int WIDTH = 860;

  private final Words words;
  private final FigureTexts texts;
  private final ChartRenderer renderer;

  /**
   * @param words with numbers in the C locale
   */
  StudyPicture(Words words) {
    this.words = words;
    this.texts = new FigureTexts(words);
    this.renderer = new ChartRenderer(words.locale());
  }

  /** The PNG file of a chart with all that it was made with. */
  byte[] png(Chart chart, int height, ChartStyle style, ObjectNode parameters) {
    byte[] bytes =
        PictureExport.encode(
            renderer.render(chart, style.theme(), WIDTH, height, style.scale()).image(), false);
    return PngText.with(bytes, PngText.PARAMETERS, AnalysisJson.pretty(parameters));
  }

  /** What a study of one case was made with. */
  static ObjectNode parameters(
      String study, Case studied, Settings settings, OptionalInt classIndex) {
    ObjectNode root = PictureParameters.program();
    root.put("study", study);
    PictureParameters.put(root, studied, settings);
    PictureParameters.whose(root, classIndex);
    return root;
  }

  /** The case with its settings, and the program's version. */
  List<String> footer(Case studied, Settings settings) {
    return List.of(texts.ofCase(studied, settings), texts.version());
  }

  /** The program's version. */
  String version() {
    return texts.version();
  }

  /** The class that a study is of, or all classes. */
  String whose(Case studied, OptionalInt classIndex) {
    return texts.whose(studied, classIndex);
  }

  /** Four significant digits, or a dash. */
  String number(double value) {
    return Double.isNaN(value) ? words.get("chart.none") : FourDigits.format(value);
  }
}
