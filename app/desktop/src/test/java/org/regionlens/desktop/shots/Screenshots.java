package org.regionlens.desktop.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.regionlens.desktop.app.RealServices;
import org.regionlens.desktop.message.Message;
import org.regionlens.desktop.theme.Theme;
import org.regionlens.desktop.thread.Workers;

/**
 * Makes pictures of the window into a folder, without a screen; docs/architecture, "Screenshots",
 * says how it is called. Arguments: the folder, then {@code --only=PATTERN} for some of the
 * pictures, then files to open instead of the bundled sample.
 */
public final class Screenshots {
  private static final String ONLY = "--only=";

  private final RealServices services;
  private final Path folder;
  private final List<Path> files;

  private Screenshots(RealServices services, Path folder, List<Path> files) {
    this.services = services;
    this.folder = folder;
    this.files = files;
  }

  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    List<String> rest = new ArrayList<>(List.of(arguments));
    Path folder = Files.createDirectories(Path.of(rest.removeFirst()));
    Pattern only = Pattern.compile("");
    if (!rest.isEmpty() && rest.getFirst().startsWith(ONLY)) {
      only = Pattern.compile(rest.removeFirst().substring(ONLY.length()));
    }
    // A user nobody knows: nothing is remembered, and what is remembered of you stays as it is.
    Path nobody = Files.createTempDirectory("region-lens-nobody");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    RealServices services = new RealServices(new Workers(), false, nobody);
    Screenshots shots = new Screenshots(services, folder, rest.stream().map(Path::of).toList());
    List<String> failures = new ArrayList<>();
    ShotWindow.onWindowThread(
        () -> {
          Thread.currentThread()
              .setUncaughtExceptionHandler((thread, e) -> shots.uncaught(e, failures));
          return true;
        });
    for (Shot shot : all(nobody)) {
      if (only.matcher(shot.name()).find()) {
        shots.take(shot, failures);
      }
    }
    failures.forEach(System.err::println);
    System.out.println("Pictures are in " + folder.toAbsolutePath() + ".");
    System.exit(failures.isEmpty() ? 0 : 1);
  }

  private static List<Shot> all(Path folder) {
    return Stream.of(WindowShots.all(), PixelShots.all(folder), DialogShots.all(), StudyShots.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Takes the pictures of a shot; one that fails does not cost the others. */
  private void take(Shot shot, List<String> failures) {
    try {
      ShotWindow window = opened(shot, Theme.LIGHT);
      try {
        write(window, shot, Theme.LIGHT);
        if (window.windows().size() > 1) {
          // What is open over a window keeps the theme that it was opened in.
          window.close();
          window = opened(shot, Theme.DARK);
        } else {
          theme(window, Theme.DARK);
        }
        write(window, shot, Theme.DARK);
      } finally {
        window.close();
      }
    } catch (Exception e) {
      failures.add(shot.name() + ": " + e);
    }
  }

  private ShotWindow opened(Shot shot, Theme theme) throws Exception {
    ShotWindow window = ShotWindow.open(services, shot.size());
    try {
      theme(window, theme);
      open(window);
      shot.steps().take(window);
      return window;
    } catch (Exception e) {
      window.close();
      throw e;
    }
  }

  private static void theme(ShotWindow window, Theme theme) throws Exception {
    window.press("theme-" + theme.name().toLowerCase(Locale.ROOT));
  }

  private void write(ShotWindow window, Shot shot, Theme theme) throws Exception {
    window.settle();
    String name = shot.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
    Camera.write(window, folder.resolve(name + ".png"));
    for (Illustration each : Illustration.all()) {
      if (each.shot().equals(shot.name()) && each.theme() == theme) {
        Path pictures = Files.createDirectories(folder.resolve("docs"));
        Camera.write(window, each.parts(), pictures.resolve(each.file() + ".png"));
      }
    }
  }

  /**
   * What went wrong in the window counts, but not that it is larger than the screen there is not.
   */
  private void uncaught(Throwable e, List<String> failures) {
    StackTraceElement[] trace = e.getStackTrace();
    if (Stream.of(trace).noneMatch(at -> at.getClassName().contains("HeadlessWindow"))) {
      failures.add(String.valueOf(e));
      e.printStackTrace();
    }
  }

  private void open(ShotWindow window) throws Exception {
    if (files.isEmpty()) {
      window.press("sample-street");
    } else {
      window.perform(() -> window.desktop().opener().openGuessed(files));
      window.rest();
      Message said = window.desktop().messages().message().get();
      if (said != null && !said.remedies().isEmpty()) {
        window.perform(said.remedies().getLast().run());
      }
    }
    window.await(() -> window.desktop().session().result().get() != null);
  }
}
