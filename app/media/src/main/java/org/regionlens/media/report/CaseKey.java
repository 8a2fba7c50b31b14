package org.regionlens.media.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionlens.media.export.ProgramVersion;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.CaseLoader;
import org.regionlens.media.pairing.FolderCases;
import org.regionlens.media.reading.InputNote;
import org.regionlens.media.reading.InputNote.Role;

/**
 * What a case's numbers are of: the content of every file that was read for them, the table of
 * classes too, the names that reading goes by, the settings and the program. Another key, other
 * numbers. Where the files lie on this machine is no part of it.
 */
final class CaseKey {
  private static final int BUFFER = 1 << 16;

  private CaseKey() {}

  /** The key of files as they are now; nothing if one cannot be read. */
  static Optional<String> of(Path folder, FolderCases.Found found, ReportPlan plan) {
    try {
      return Optional.of(of(folder, found, plan, null));
    } catch (IOException e) {
      // Reading the case will say what is wrong.
      return Optional.empty();
    }
  }

  /**
   * The key of what was read.
   *
   * @param read the case; null to read the files for the key alone
   * @throws IOException if a file cannot be read
   */
  static String of(Path folder, FolderCases.Found found, ReportPlan plan, @Nullable Case read)
      throws IOException {
    StringBuilder text = new StringBuilder(plan(plan));
    add(text, folder, found.image(), read, Role.IMAGE);
    add(text, folder, found.mask(), read, Role.MASK);
    add(text, folder, found.prediction(), read, Role.PREDICTION);
    Path mask = found.mask();
    if (mask != null) {
      Optional<Path> table = CaseLoader.table(mask, plan.choices());
      if (table.isPresent()) {
        text.append('|').append(table.get().getFileName()).append('|').append(digest(table.get()));
      }
    }
    return digest(text.toString());
  }

  /** Program, settings and choices in one line. */
  static String plan(ReportPlan plan) {
    return ProgramVersion.load()
        + plan.settings()
        + plan.losses()
        + plan.choices()
        + plan.near()
        + '|'
        + plan.edges();
  }

  private static void add(
      StringBuilder text, Path folder, @Nullable Path file, @Nullable Case read, Role role)
      throws IOException {
    if (file == null) {
      return;
    }
    List<InputNote> notes =
        read == null
            ? List.of()
            : read.inputs().stream().filter(note -> note.role() == role).toList();
    text.append('|').append(folder.relativize(file)).append('|');
    text.append(notes.isEmpty() ? digest(file) : notes.getFirst().sha256());
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String digest(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
