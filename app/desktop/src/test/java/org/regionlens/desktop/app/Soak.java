package org.regionlens.desktop.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.regionlens.cli.RegionLens;
import org.regionlens.desktop.action.Action;
import org.regionlens.desktop.display.DisplaySettings;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.open.CaseFilesOnDisk;
import org.regionlens.desktop.open.FilePicker;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.engine.ClassSelection;
import org.regionlens.engine.PoolingMode;
import org.regionlens.engine.Settings;
import org.regionlens.media.input.InputNote.Role;
import org.regionlens.media.input.ReadingChoices;
import org.testfx.api.FxRobot;

/**
 * Somebody who does anything, in any order, without waiting: opens whole and broken files, changes
 * settings, fires every action, saves, exports, gives up, writes files anew under the window's
 * hands, and types commands meanwhile. What is thrown is kept; every exported picture is compared
 * with the command line's.
 */
final class Soak {
  /** What ends the program. */
  private static final Set<String> NEVER = Set.of("quit");

  private static final long PATIENCE = 120_000;

  private final FxRobot robot;
  private final Path folder;
  private final Random random;
  private final Desktop desktop;
  private final Stage stage;
  private final Deque<Path> picks = new ArrayDeque<>();
  private final List<Path> written = new ArrayList<>();
  private final List<Map<Role, Path>> cases = new ArrayList<>();
  private final List<Path> broken = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private int pictures;

  Soak(FxRobot robot, Stage stage, RealServices services, Path folder, long seed) {
    this.robot = robot;
    this.stage = stage;
    this.folder = folder;
    this.random = new Random(seed);
    writeFiles();
    Desktop[] made = new Desktop[1];
    robot.interact(
        () -> {
          made[0] = new Desktop(withPicks(services.of(stage, Theme.LIGHT)));
          stage.setScene(made[0].scene());
          stage.show();
        });
    desktop = made[0];
    robot.interact(() -> desktop.messages().message().addListener((p, before, now) -> hear(now)));
  }

  private void writeFiles() {
    CaseFilesOnDisk files = new CaseFilesOnDisk(folder);
    int[][] sizes = {{40, 30}, {64, 48}, {17, 33}, {1, 9}};
    for (int i = 0; i < sizes.length; i++) {
      int width = sizes[i][0];
      int height = sizes[i][1];
      cases.add(
          Map.of(
              Role.IMAGE, files.image("case" + i + ".png", width, height),
              Role.MASK, files.mask("case" + i + "_mask.png", width, height),
              Role.PREDICTION, files.prediction("case" + i + "_logits.npy", width, height)));
    }
    try {
      for (Path each : cases.getFirst().values()) {
        byte[] bytes = Files.readAllBytes(each);
        String name = String.valueOf(each.getFileName());
        broken.add(Files.write(folder.resolve("cut_" + name), Arrays.copyOf(bytes, 40)));
        bytes[bytes.length / 2] ^= 0x55;
        broken.add(Files.write(folder.resolve("flipped_" + name), bytes));
      }
      broken.add(Files.createFile(folder.resolve("empty_mask.png")));
      broken.add(Files.writeString(folder.resolve("classes_of_others.json"), "{\"a\":[1,{}]}"));
      broken.add(folder.resolve("nowhere_mask.png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same services, with files picked by this. */
  private Services withPicks(Services services) {
    RecordComponent[] components = Services.class.getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            components[i].getType() == FilePicker.class
                ? new Picks()
                : components[i].getAccessor().invoke(services);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      return Services.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private void hear(@Nullable Message message) {
    if (message != null
        && message.text().matches("(?s).*(Exception|Error\\b|\\bnull\\b|out of bounds|invoke).*")) {
      trouble("A message says: " + message.text());
    }
  }

  void trouble(String what) {
    synchronized (troubles) {
      troubles.add(what + " — after " + log.subList(Math.max(0, log.size() - 6), log.size()));
    }
  }

  List<String> troubles() {
    synchronized (troubles) {
      return List.copyOf(troubles);
    }
  }

  /** Pictures that were compared so far. */
  int pictures() {
    return pictures;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** One thing, not waited for. */
  void step() {
    int kind = random.nextInt(16);
    log.add(Integer.toString(kind));
    switch (kind) {
      case 0 -> doing(() -> desktop.opener().open(any(cases)));
      case 1 -> doing(() -> desktop.open(List.of(any(broken))));
      case 2 -> doing(() -> desktop.opener().open(any(desktop.opener().samples())));
      case 3, 4 -> changeSettings();
      case 5 -> doing(() -> desktop.session().classes().set(anyClass()));
      case 6 -> doing(this::arrange);
      case 7, 8, 9 -> doing(this::fireAny);
      case 10 -> doing(() -> desktop.actions().get("cancel").fire());
      case 11 -> doing(this::slideAny);
      case 12 -> doing(this::saveOrReopen);
      case 13 -> touch(any(cases));
      case 14 -> command();
      default -> export();
    }
  }

  private void doing(Runnable something) {
    robot.interact(
        () -> {
          something.run();
          for (Window each : List.copyOf(Window.getWindows())) {
            if (each != stage) {
              each.hide();
            }
          }
        });
  }

  private Settings anySettings() {
    PoolingMode pooling = any(List.of(PoolingMode.values()));
    return Settings.defaults()
        .withRadius(1 + random.nextInt(5))
        .withPooling(pooling, pooling == PoolingMode.NONE ? 1 : 1 + random.nextInt(4))
        .withLambda(random.nextInt(5) / 4.0);
  }

  private ClassSelection anyClass() {
    int index = random.nextInt(CaseFilesOnDisk.CLASSES + 1) - 1;
    return index < 0 ? new ClassSelection.All() : new ClassSelection.One(index);
  }

  private void changeSettings() {
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      doing(() -> desktop.session().settings().set(anySettings()));
    }
  }

  private void arrange() {
    desktop.panes().count().set(any(List.of(1, 2, 4)));
    List<Action> maps =
        desktop.actions().all().stream().filter(each -> each.id().startsWith("map-")).toList();
    if (!maps.isEmpty()) {
      any(maps).fire();
    }
    desktop
        .studies()
        .selected()
        .set(any(List.of("profile", "sweep", "histogram", "neighbourhood", "compare")));
    desktop.studies().open().set(random.nextBoolean());
  }

  private void fireAny() {
    Action action = any(desktop.actions().all());
    log.add(action.id());
    if (!NEVER.contains(action.id())) {
      action.fire();
    }
  }

  private void slideAny() {
    List<Node> sliders = List.copyOf(desktop.scene().getRoot().lookupAll(".slider"));
    if (!sliders.isEmpty() && any(sliders) instanceof Slider slider && !slider.isDisabled()) {
      double share = random.nextDouble();
      slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
    }
  }

  private void saveOrReopen() {
    if (written.isEmpty() || random.nextBoolean()) {
      Path file = folder.resolve("session" + random.nextInt(3) + ".json");
      written.add(file);
      desktop.saver().save(file);
    } else {
      desktop.open(List.of(any(written)));
    }
  }

  /** Somebody else writes a file anew, or takes it away for a moment. */
  private void touch(Map<Role, Path> files) {
    try {
      Path file = Objects.requireNonNull(files.get(Role.PREDICTION));
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      doing(() -> desktop.opener().open(files));
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void command() {
    Map<Role, Path> files = any(cases);
    Path mask = random.nextInt(3) == 0 ? any(broken) : files.get(Role.MASK);
    String name = any(List.of("analyse", "edges", "inspect"));
    List<String> words = new ArrayList<>(List.of(name));
    if (name.equals("inspect")) {
      words.add(String.valueOf(mask));
    } else {
      words.addAll(List.of("--mask", "" + mask, "--prediction", "" + files.get(Role.PREDICTION)));
    }
    String said = run(words);
    if (said.matches("(?s).*(Exception|\\tat ).*")) {
      trouble(words + " says " + said);
    }
  }

  /** What a command says, and its exit code. */
  private static String run(List<String> words) {
    ByteArrayOutputStream talk = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(talk, true, StandardCharsets.UTF_8);
    int code = RegionLens.run(to, to, words.toArray(String[]::new));
    return code + ": " + talk.toString(StandardCharsets.UTF_8);
  }

  /** Everything as at the start, with a case of files. */
  void settle(Map<Role, Path> files, Settings settings, ClassSelection classes) {
    doing(
        () -> {
          for (String each : List.of("cancel", "unpin", "prediction-reset")) {
            desktop.actions().find(each).ifPresent(Action::fire);
          }
          desktop.opener().open(files, ReadingChoices.defaults());
        });
    await("opened", () -> !desktop.opener().busy().get() && isOpen(files));
    doing(
        () -> {
          desktop.actions().get("prediction-reset").fire();
          desktop.session().settings().set(settings);
          desktop.session().classes().set(classes);
          desktop.display().restore(DisplaySettings.defaults());
          desktop.studies().open().set(false);
          desktop.panes().count().set(4);
          desktop.messages().clear(desktop.messages().message().get());
        });
    await("answered", () -> !desktop.session().busy().get() && desktop.isFilled());
  }

  void settle() {
    settle(cases.getFirst(), Settings.defaults(), new ClassSelection.All());
  }

  private boolean isOpen(Map<Role, Path> files) {
    var subject = desktop.session().subject().get();
    return subject != null
        && subject.inputs().stream().allMatch(note -> files.containsValue(note.path()));
  }

  private void export() {
    Map<Role, Path> files = any(cases.subList(0, 3));
    Settings settings = anySettings();
    ClassSelection classes = anyClass();
    settle(files, settings, classes);
    Path ours = folder.resolve("window.png");
    Path theirs = folder.resolve("command.png");
    String[] map = new String[1];
    try {
      Files.deleteIfExists(ours);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    robot.interact(
        () -> {
          picks.add(ours);
          desktop.actions().get("export").fire();
          map[0] = desktop.panes().map(desktop.panes().active().get()).get().commandName();
          robot.lookup("#export-heatmap").queryAs(ButtonBase.class).fire();
          robot.lookup("#export-scale-1").queryAs(ButtonBase.class).fire();
          robot.lookup("#export-save").queryAs(ButtonBase.class).fire();
        });
    doing(() -> {});
    await("exported", () -> Files.exists(ours));
    picks.clear();
    List<String> words = new ArrayList<>(List.of("render", "--map", map[0], "--out", "" + theirs));
    words.addAll(List.of("--image", "" + files.get(Role.IMAGE)));
    words.addAll(List.of("--mask", "" + files.get(Role.MASK)));
    words.addAll(List.of("--prediction", "" + files.get(Role.PREDICTION)));
    words.addAll(List.of("--radius", "" + settings.radius(), "--stride", "" + settings.stride()));
    words.addAll(List.of("--lambda", "" + settings.lambda()));
    words.addAll(List.of("--pool", settings.pooling().name().toLowerCase(java.util.Locale.ROOT)));
    words.addAll(
        List.of(
            "--class",
            classes instanceof ClassSelection.One(int index) ? Integer.toString(index) : "all"));
    String said = run(words);
    pictures++;
    try {
      if (!said.startsWith("0")
          || !Arrays.equals(Files.readAllBytes(ours), Files.readAllBytes(theirs))) {
        trouble("The window's picture is not that of " + words + ", which says " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written.add(ours);
  }

  private void await(String what, BooleanSupplier condition) {
    long end = System.currentTimeMillis() + PATIENCE;
    boolean[] holds = new boolean[1];
    while (System.currentTimeMillis() < end) {
      robot.interact(() -> holds[0] = condition.getAsBoolean());
      if (holds[0]) {
        return;
      }
      robot.sleep(10);
    }
    Message message = desktop.messages().message().get();
    throw new AssertionError(
        "Not " + what + ": " + (message == null ? "" : message.text()) + " after " + log);
  }

  /** Answers file dialogs from the queue. */
  private final class Picks implements FilePicker {
    @Override
    public Optional<Path> open(String title, Kind kind) {
      return Optional.ofNullable(picks.poll());
    }

    @Override
    public List<Path> openSeveral(String title) {
      return List.of();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
      return Optional.ofNullable(picks.poll());
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }
  }
}
