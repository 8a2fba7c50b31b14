package org.regionlens.media.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.whatif.WhatIf;
import org.regionlens.media.export.OutputException;
import org.regionlens.media.reading.InputException;
import org.regionlens.media.reading.InputNote.Role;
import org.regionlens.media.reading.RecordedPaths;
import org.regionlens.media.text.Words;

class SessionFileTest {
  private final SessionFile files = new SessionFile(Words.load(Locale.ROOT));

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsWrittenIsRead() throws OutputException, InputException {
    Path file = folder.resolve("a.json");
    SavedSession session = Sessions.of(folder, 250);
    files.write(file, session, RecordedPaths.NAMES);
    assertThat(files.read(file)).isEqualTo(session);
  }

  @Test
  void allClassesAndTheWholeImageToo() throws OutputException, InputException {
    SavedSession other = Sessions.of(folder, 1);
    SavedLayout layout = other.layout();
    SavedSession session =
        new SavedSession(
            other.files(),
            other.reading(),
            other.settings(),
            new ClassSelection.All(),
            WhatIf.NONE,
            List.of(),
            Optional.empty(),
            new SavedLayout(
                layout.maps(),
                List.of(),
                4,
                0,
                3,
                new SavedLayout.View(true, 1, 0, 0),
                new SavedLayout.Studies(true, 218, ""),
                Optional.empty()),
            other.display());
    Path file = folder.resolve("b.json");
    files.write(file, session, RecordedPaths.NAMES);
    assertThat(files.read(file)).isEqualTo(session);
  }

  @Test
  void pathsAreRelativeSoThatAFolderCanMove() throws IOException, OutputException, InputException {
    Path before = Files.createDirectories(folder.resolve("before/sessions"));
    files.write(
        before.resolve("s.json"), Sessions.of(folder.resolve("before"), 5), RecordedPaths.NAMES);
    String text = Files.readString(before.resolve("s.json"));
    assertThat(text)
        .contains("\"../masks/a.png\"", "\"../second/b.npy\"")
        .doesNotContain(folder.toString());
    Files.move(folder.resolve("before"), folder.resolve("after"));
    SavedSession moved = files.read(folder.resolve("after/sessions/s.json"));
    assertThat(moved.files().getFirst().path()).isEqualTo(folder.resolve("after/masks/a.png"));
  }

  @Test
  void bundledFilesKeepTheirNames() throws OutputException, InputException {
    SavedSession some = Sessions.of(folder, 5);
    Path mask = Path.of("sample-images", "street", "mask.png");
    List<SavedFile> bundled =
        List.of(
            new SavedFile(Role.MASK, mask, "0".repeat(64)),
            new SavedFile(Role.PREDICTION, mask.resolveSibling("prediction.npy"), "1".repeat(64)));
    Path file = folder.resolve("c.json");
    files.write(
        file,
        new SavedSession(
            bundled,
            some.reading(),
            some.settings(),
            some.classes(),
            some.whatIf(),
            some.classEdits(),
            Optional.empty(),
            some.layout(),
            some.display()),
        RecordedPaths.NAMES);
    assertThat(files.read(file).files()).isEqualTo(bundled);
  }

  @ParameterizedTest
  @CsvSource({
    "\"radius\" : 5,\"radius\" : 50,settings.radius",
    "\"lambda\" : 0.25,\"lambda\" : NaN,line",
    "\"version\" : 1,\"version\" : 2,newer",
    "\"panes\" : 2,\"panes\" : 3,layout.panes",
    "\"active\" : 1,\"active\" : 2,layout.active",
    "\"losses\" : \"cividis\",\"losses\" : \"rdbu\",display.losses",
    "\"low\" : 0.125,\"low\" : 9,display.fixed.bce",
    "\"class\" : 4,\"class\" : \"four\",class",
    "\"role\" : \"mask\",\"role\" : \"prediction\",files",
    "\"cascade\" : \"diffusion\",\"cascade\" : \"wave\",settings.cascade",
    "\"scale\" : 2.5,\"scale\" : 0,layout.view.scale",
    "\"side\" : \"a\",\"side\" : \"c\",comparison.side",
    "\"blur\" : 1.5,\"blur\" : -1,comparison.whatIf",
    "\"shift-x\" : 2.5,\"shift-x\" : \"far\",settings.whatIf",
    "\"colour\" : \"#0102fe\",\"colour\" : \"blue\",settings.classEdits[0].colour",
    "\"name\" : \"Straße\",\"name\" : \"\",settings.classEdits[0].name",
    "\"threshold\" : 0.4,\"threshold\" : true,display.overlay.threshold",
  })
  void eachWrongValueIsNamed(String right, String wrong, String named) throws IOException {
    String text = Sessions.of(folder, 250).json(folder);
    assertThat(text).contains(right);
    Path file = folder.resolve("d.json");
    Files.writeString(file, text.replace(right, wrong));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> files.read(file))
        .withMessageContaining("d.json")
        .withMessageContaining(named)
        .withMessageEndingWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "{}", "{\"a\":1,\"a\":2}", "{} {}", "\"x\""})
  void whatIsNoSessionIsRefused(String text) throws IOException {
    Path file = folder.resolve("e.json");
    Files.writeString(file, text);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> files.read(file))
        .withMessageContaining("e.json");
  }

  @Test
  void bytesThatAreNoTextAndMissingFilesAreRefused() throws IOException {
    Path file = folder.resolve("f.json");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    assertThatExceptionOfType(InputException.class).isThrownBy(() -> files.read(file));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> files.read(folder.resolve("none.json")))
        .withMessageContaining("none.json");
    byte[] tooLong = " ".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
    Files.write(file, tooLong);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> files.read(file))
        .withMessageContaining("MB");
  }
}
