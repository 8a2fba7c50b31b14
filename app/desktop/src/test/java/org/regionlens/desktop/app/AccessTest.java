package org.regionlens.desktop.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.engine.Cascade;
import org.regionlens.engine.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** For people who use the keyboard alone, a screen reader, or eyes that need contrast. */
@ExtendWith(ApplicationExtension.class)
final class AccessTest {
  /** What WCAG asks of large text and of signs; of what is disabled it asks nothing. */
  private static final double LEAST_WHEN_DISABLED = 3;

  private static final int MOST_CONTROLS = 400;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // made by start
  private WindowFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new CaseWindow(stage, folder).fixture;
    // With as many controls as there can be.
    fixture
        .desktop
        .session()
        .settings()
        .set(
            Settings.defaults()
                .withCascade(
                    new Cascade.Diffusion(0.5, 4, Cascade.Border.HOLD, Cascade.Scope.BOTH)));
  }

  private Scene scene() {
    return fixture.desktop.scene();
  }

  private static List<Control> controls(Parent root) {
    return Contrast.seen(root).stream()
        .filter(Control.class::isInstance)
        .map(Control.class::cast)
        .filter(control -> control.isFocusTraversable() && !control.isDisabled())
        .filter(control -> !(control instanceof ScrollPane))
        .toList();
  }

  private static boolean hasName(Control control, List<Node> all) {
    String said = control.getAccessibleText();
    boolean labelled =
        all.stream()
            .anyMatch(node -> node instanceof Label label && control.equals(label.getLabelFor()));
    boolean own = control instanceof Labeled labeled && !labeled.getText().isBlank();
    return labelled || own || (said != null && !said.isBlank());
  }

  private void assertNamed() {
    assertNamed(scene().getRoot());
  }

  /** Every control that can be reached has a name that a screen reader can say. */
  static void assertNamed(Parent root) {
    List<Node> all = Contrast.seen(root);
    List<Control> controls = controls(root);
    assertThat(controls).isNotEmpty();
    assertThat(controls)
        .allSatisfy(control -> assertThat(hasName(control, all)).as("%s", control).isTrue());
  }

  @Test
  void everyControlHasANameAndIsReachedByTab(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    assertNamed();
    Set<Node> reached = new HashSet<>();
    robot.interact(
        () -> {
          for (int step = 0; step < MOST_CONTROLS; step++) {
            Node owner = scene().getFocusOwner();
            reached.add(owner);
            owner.requestFocusTraversal(TraversalDirection.NEXT);
          }
        });
    assertThat(controls(scene().getRoot()))
        .hasSizeGreaterThan(40)
        .allSatisfy(control -> assertThat(isReached(control, reached)).isTrue());
    robot.interact(() -> robot.lookup("#pooling-none").query().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertThat(scene().getFocusOwner().getId()).as("the next of a group").startsWith("pooling-");
    assertThat(scene().getFocusOwner().getId()).isNotEqualTo("pooling-none");
  }

  /** Tab goes to a group of buttons as a whole; arrows go on within it. */
  private static boolean isReached(Control control, Set<Node> reached) {
    if (control instanceof ToggleButton button && button.getToggleGroup() != null) {
      return button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }
    return reached.contains(control);
  }

  @Test
  void listAndSheetAreNamedToo(FxRobot robot) {
    robot.interact(() -> fixture.desktop.actions().get("commands").fire());
    assertNamed();
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> fixture.desktop.actions().get("shortcuts").fire());
    assertNamed();
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> fixture.desktop.actions().get("about").fire());
    assertNamed();
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void textStandsOutFromItsGround(Theme theme, FxRobot robot) {
    robot.interact(() -> fixture.desktop.theme().theme().set(theme));
    for (String over : List.of("", "commands", "shortcuts", "about")) {
      robot.interact(
          () -> {
            fixture.desktop.messages().show(Message.information("Written."));
            if (!over.isEmpty()) {
              fixture.desktop.actions().get(over).fire();
            }
          });
      WaitForAsyncUtils.waitForFxEvents();
      assertContrast(theme + " " + over);
      robot.type(KeyCode.ESCAPE);
    }
    robot.interact(() -> fixture.desktop.messages().show(Message.warning("It failed.")));
    WaitForAsyncUtils.waitForFxEvents();
    assertContrast(theme + " warning");
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void everyStudyAndEveryGroupOfControlsStandsOutToo(Theme theme, FxRobot robot) {
    robot.interact(
        () -> {
          fixture.desktop.theme().theme().set(theme);
          for (Node section : scene().getRoot().lookupAll(".section")) {
            ((TitledPane) section).setAnimated(false);
            ((TitledPane) section).setExpanded(true);
          }
        });
    List<Node> names = List.copyOf(scene().getRoot().lookupAll(".study-name"));
    assertThat(names).hasSizeGreaterThan(3);
    for (Node name : names) {
      robot.interact(() -> ((ToggleButton) name).fire());
      WaitForAsyncUtils.waitForFxEvents();
      assertContrast(theme + " " + name.getId());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void whatCannotBeUsedNowCanStillBeRead(Theme theme, FxRobot robot) {
    robot.interact(() -> fixture.desktop.theme().theme().set(theme));
    WaitForAsyncUtils.waitForFxEvents();
    List<Text> disabled =
        Contrast.seen(scene().getRoot()).stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .filter(text -> text.isDisabled() && !text.getText().isBlank())
            .toList();
    assertThat(disabled).isNotEmpty();
    assertThat(disabled)
        .allSatisfy(
            text -> {
              Color ground = requireNonNull(Contrast.ground(text));
              double share = 1;
              for (Node node = text; node != null; node = node.getParent()) {
                share *= node.getOpacity();
              }
              Color ink = ((Color) text.getFill()).deriveColor(0, 1, 1, share);
              assertThat(Contrast.of(Contrast.over(ink, ground), ground))
                  .as(theme + " " + text.getText())
                  .isGreaterThan(LEAST_WHEN_DISABLED);
            });
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void nothingShinesThroughAMessage(Theme theme, FxRobot robot) {
    robot.interact(() -> fixture.desktop.theme().theme().set(theme));
    for (Message message :
        List.of(Message.information("Written."), Message.warning("It failed."))) {
      robot.interact(() -> fixture.desktop.messages().show(message));
      WaitForAsyncUtils.waitForFxEvents();
      Region bar = robot.lookup("#message-bar").queryAs(Region.class);
      assertThat(bar.getBackground().getFills())
          .anySatisfy(fill -> assertThat(fill.getFill().isOpaque()).isTrue());
    }
  }

  private void assertContrast(String when) {
    Contrast.assertReadable(scene().getRoot(), 21, when);
  }
}
