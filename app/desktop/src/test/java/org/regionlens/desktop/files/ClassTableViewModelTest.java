package org.regionlens.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.media.reading.InputNote.Role;

class ClassTableViewModelTest {
  @TempDir private Path folder = Path.of(".");
  private FilesFixture fixture = new FilesFixture(folder);
  private ClassTableViewModel model = model();

  private ClassTableViewModel model() {
    return new ClassTableViewModel(
        fixture.session, fixture.opener, FilesFixture.task(), fixture.messages, fixture.words);
  }

  @BeforeEach
  void open() {
    fixture = new FilesFixture(folder);
    fixture.make("a");
    fixture.opener.open(
        Map.of(
            Role.MASK, folder.resolve("a_mask.png"),
            Role.PREDICTION, folder.resolve("a_logits.npy")));
    model = model();
    model.begin();
  }

  @Test
  void namesAndColoursAreTakenAtOnce() {
    assertThat(model.rows()).hasSize(3);
    model.rows().get(1).name().set("Straße");
    model.rows().get(1).rgb().set(0x123456);
    model.apply();
    assertThat(fixture.subject().classes().name(1)).isEqualTo("Straße");
    assertThat(fixture.subject().classes().argb(1)).isEqualTo(0xff123456);
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes.json", "mine.txt"})
  void savedTablesComeBackAndAreRead(String name) throws IOException {
    model.rows().get(2).name().set("tall tree");
    model.rows().get(2).rgb().set(0x00ff01);
    Path file = folder.resolve(name);
    model.save(file);
    assertThat(Files.readString(file)).contains("tall tree", "#00ff01");
    assertThat(fixture.subject().classes().name(2)).isEqualTo("tall tree");
    assertThat(fixture.subject().choices().classes()).isEqualTo(file.toString());
    model.rows().clear();
    model.load(file);
    assertThat(model.rows()).hasSize(3);
    assertThat(model.rows().get(2).rgb().get()).isEqualTo(0x00ff01);
  }

  @Test
  void faultsAreNamed() {
    assertThat(model.fault()).isEmpty();
    model.add().index().set(1);
    assertThat(model.fault()).contains("Index 1");
    model.rows().getLast().index().set(7);
    model.rows().getLast().name().set(" ");
    assertThat(model.fault()).contains("Class 7");
    model.rows().clear();
    assertThat(model.fault()).isNotEmpty();
  }

  @Test
  void brokenTablesAndFullFoldersLeaveTheTableAsItWas() throws IOException {
    model.load(Files.write(folder.resolve("broken.json"), new byte[] {'{', '1'}));
    assertThat(model.rows()).hasSize(3);
    assertThat(fixture.message().text()).contains("broken.json");
    model.save(folder.resolve("no such folder").resolve("classes.json"));
    assertThat(fixture.message().text()).contains("no such folder");
    assertThat(fixture.subject().choices().classes()).isEmpty();
  }
}
