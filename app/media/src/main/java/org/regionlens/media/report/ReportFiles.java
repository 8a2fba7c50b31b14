package org.regionlens.media.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.regionlens.media.export.FileOutput;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.export.ProgramVersion;
import org.regionlens.media.text.Words;

/** Writes a report: numbers as JSON, a table, and the page. */
public final class ReportFiles {
  /** The page's name in the folder of a report. */
  public static final String PAGE = "report.html";

  private ReportFiles() {}

  /**
   * Writes the files of a report, each whole or not at all.
   *
   * @return the files, the page last
   * @throws OutputException if one cannot be written
   */
  public static List<Path> write(Report report, Path out, Words words) throws OutputException {
    Path json = out.resolve("report.json");
    Path csv = out.resolve("report.csv");
    Path page = out.resolve(PAGE);
    write(json, ReportJson.of(report), words);
    write(csv, ReportCsv.of(report), words);
    // Numbers on the page are those of the other files: in the C locale.
    write(page, ReportPage.of(report, ProgramVersion.load(), words.in(Locale.ROOT)), words);
    return List.of(json, csv, page);
  }

  private static void write(Path file, String text, Words words) throws OutputException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    new FileOutput(words).write(file, stream -> stream.write(bytes));
  }
}
