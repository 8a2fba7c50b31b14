package org.regionlens.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.regionlens.desktop.display.RangeMode;
import org.regionlens.engine.ClassSelection;
import org.regionlens.media.input.Case;
import org.regionlens.media.input.ClassTable;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Single keys leave whatever has the focus what is its own, and do their work from anywhere else.
 */
@ExtendWith(ApplicationExtension.class)
final class KeysAndFocusTest {
  private static final List<String> TYPED = List.of("[", "]", "?");

  /** Keys of switches: a second press takes back the first. */
  private static final Map<KeyCode, String> SWITCHES =
      Map.of(KeyCode.V, "overlay", KeyCode.O, "overlay-fill", KeyCode.E, "enlarge");

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private CaseWindow window;

  @SuppressWarnings("NullAway.Init") // made by start
  private Desktop desktop;

  @Start
  void start(Stage stage) {
    window = new CaseWindow(stage, folder);
    desktop = window.fixture.desktop;
  }

  /** The keys that act without Control, Alt or Shift. */
  private List<KeyCode> singleKeys() {
    List<KeyCode> keys = new ArrayList<>();
    for (KeyCode code : KeyCode.values()) {
      KeyEvent press = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
      if (desktop.actions().all().stream()
          .anyMatch(action -> action.keys() != null && action.keys().match(press))) {
        keys.add(code);
      }
    }
    return keys;
  }

  /** A press, the character, and the release, as the keyboard sends them to what has the focus. */
  private static void key(Node focused, KeyCode code) {
    focused.requestFocus();
    String typed = code.isLetterKey() ? code.getChar().toLowerCase(Locale.ROOT) : "";
    List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)
        .forEach(
            type -> {
              boolean character = type == KeyEvent.KEY_TYPED;
              String text = character ? typed : KeyEvent.CHAR_UNDEFINED;
              KeyCode of = character ? KeyCode.UNDEFINED : code;
              if (!character || !typed.isEmpty()) {
                Event.fireEvent(
                    focused, new KeyEvent(type, text, typed, of, false, false, false, false));
              }
            });
  }

  private List<Node> stops() {
    return Contrast.seen(scene().getRoot()).stream()
        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
        .toList();
  }

  @Test
  void lettersReachTheirActionsFromEverythingButAField(FxRobot robot) {
    window.showAllControls(robot);
    robot.interact(
        () -> {
          desktop.display().range().set(RangeMode.FIXED);
          desktop.studies().show("histogram");
        });
    WaitForAsyncUtils.waitForFxEvents();
    List<Node> stops = stops();
    assertThat(stops).hasSizeGreaterThan(80);
    assertThat(stops).filteredOn(TextInputControl.class::isInstance).hasSizeGreaterThan(20);
    List<String> wrong = new ArrayList<>();
    robot.interact(
        () ->
            stops.forEach(
                stop ->
                    SWITCHES.forEach(
                        (code, action) -> {
                          String letter = code.getChar().toLowerCase(Locale.ROOT);
                          boolean before = isOn(action);
                          key(stop, code);
                          boolean acts = isOn(action) != before;
                          if (stop instanceof TextInputControl field) {
                            if (acts || !field.getText().contains(letter)) {
                              wrong.add(code + " in " + stop);
                            }
                            key(stop, KeyCode.ESCAPE);
                          } else {
                            if (!acts) {
                              wrong.add(code + " at " + stop);
                            }
                            key(stop, code);
                          }
                          if (isOn(action) != before) {
                            wrong.add(code + " twice at " + stop);
                          }
                        })));
    assertThat(wrong).isEmpty();
  }

  private boolean isOn(String action) {
    return Objects.requireNonNull(desktop.actions().get(action).selected()).get();
  }

  @Test
  void everySliderKeepsItsArrowsForItself(FxRobot robot) {
    window.showAllControls(robot);
    List<Slider> sliders =
        stops().stream().filter(Slider.class::isInstance).map(Slider.class::cast).toList();
    assertThat(sliders).hasSizeGreaterThan(20);
    List<Integer> others = List.of(desktop.panes().active().get(), desktop.panes().count().get());
    List<String> wrong = new ArrayList<>();
    robot.interact(
        () -> {
          for (Slider slider : sliders) {
            double value = slider.getValue();
            KeyCode inwards = value < slider.getMax() ? KeyCode.RIGHT : KeyCode.LEFT;
            key(slider, inwards);
            if (slider.getValue() == value || !slider.isFocused()) {
              wrong.add(slider.getId() + " " + inwards);
            }
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(List.of(desktop.panes().active().get(), desktop.panes().count().get()))
        .isEqualTo(others);
  }

  @Test
  void noSingleKeyIsTakenFromAField(FxRobot robot) {
    TextField field = robot.lookup("#field-radius").queryAs(TextField.class);
    robot.interact(field::requestFocus);
    List<Object> before = window.everything();
    assertThat(singleKeys()).hasSizeGreaterThan(20);
    for (KeyCode key : singleKeys()) {
      // Not what a field of one line has no use for.
      if (key != KeyCode.ESCAPE && key != KeyCode.PAGE_UP && key != KeyCode.PAGE_DOWN) {
        robot.type(key);
        assertThat(window.everything()).as("%s", key).isEqualTo(before);
      }
    }
    robot.interact(field::clear);
    for (String character : TYPED) {
      robot.write(character);
      assertThat(window.everything()).as(character).isEqualTo(before);
    }
    assertThat(field.getText()).isEqualTo("[]?");
  }

  @Test
  void aSliderKeepsItsArrowsAndLeavesTheLetters(FxRobot robot) {
    Slider slider = robot.lookup("#slider-radius").queryAs(Slider.class);
    robot.interact(slider::requestFocus);
    List<KeyCode> own = List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.END, KeyCode.HOME);
    assertThat(singleKeys()).doesNotContainAnyElementsOf(own);
    List<Object> before = window.everything();
    for (KeyCode key : own) {
      int radius = window.settings().radius();
      robot.type(key);
      assertThat(window.settings().radius()).as("%s", key).isNotEqualTo(radius);
      assertThat(scene().getFocusOwner()).isSameAs(slider);
    }
    robot.type(KeyCode.PERIOD, 2);
    assertThat(window.everything()).isEqualTo(before);
    robot.type(KeyCode.O);
    assertThat(desktop.display().overlay().maskFilled().get()).isTrue();
    assertThat(slider.isFocused()).isTrue();
  }

  @Test
  void lettersOverTheOpenListOfClassesChooseByName(FxRobot robot) {
    ComboBox<?> classes = robot.lookup("#class-chooser").queryAs(ComboBox.class);
    robot.interact(() -> rename("wood", "Water", "warehouse"));
    robot.interact(classes::requestFocus);
    robot.interact(classes::show);
    robot.interact(() -> desktop.session().classes().set(new ClassSelection.One(0)));
    List<Object> others = window.everything();
    List<ClassSelection> chosen = new ArrayList<>();
    robot.interact(
        () -> {
          // In one go: on a slow machine, letters typed one by one would spell several names.
          for (KeyCode letter : List.of(KeyCode.W, KeyCode.A, KeyCode.R)) {
            key(classes, letter);
            chosen.add(desktop.session().classes().get());
          }
        });
    assertThat(chosen.subList(1, 3))
        .containsExactly(new ClassSelection.One(1), new ClassSelection.One(2));
    assertThat(classes.isShowing()).isTrue();
    robot.interact(() -> desktop.session().classes().set(new ClassSelection.One(0)));
    assertThat(window.everything()).as("no letter was a shortcut").isEqualTo(others);
    robot.type(KeyCode.ENTER);
    assertThat(classes.isShowing()).isFalse();
  }

  private void rename(String... names) {
    Case subject = Objects.requireNonNull(desktop.session().subject().get());
    List<ClassTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      entries.add(new ClassTable.Entry(i, names[i], subject.classes().argb(i)));
    }
    desktop.session().alter(subject.naming(new ClassTable(entries)));
  }

  private Scene scene() {
    return desktop.scene();
  }
}
