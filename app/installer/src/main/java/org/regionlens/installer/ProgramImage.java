package org.regionlens.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program with a Java of its own, as a folder: {@code jlink} makes a Java of the modules that
 * are needed, {@code jpackage} puts the launcher beside it, and one rehearsal leaves an archive of
 * the classes that a start loads.
 */
final class ProgramImage {
  static final String NAME = "region-lens";

  /** What the program uses of Java; each brings what it needs itself. */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.xml,jdk.unsupported,jdk.localedata,"
          + "jdk.incubator.vector,javafx.controls,javafx.swing";

  private static final String MAIN = "org.regionlens.start.Start";
  private static final String ARCHIVE = "start.aot";

  /** How Java is started; {@code $APPDIR} is where the jars lie, as jpackage writes it. */
  private static final List<String> OPTIONS =
      List.of(
          "--add-modules=jdk.incubator.vector",
          "--enable-native-access=javafx.graphics,ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // Maps of some megabytes are then ordinary objects to the collector.
          "-XX:G1HeapRegionSize=32m",
          // Data alone may stand in what a command prints.
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-Xlog:cds*=off:stderr",
          "-Xlog:aot*=off:stderr");

  private final Path top;
  private final Path work;
  private final String version;

  /**
   * @param top the project's folder
   * @param work where everything is made
   * @param version of the program
   */
  ProgramImage(Path top, Path work, String version) {
    this.top = top;
    this.work = work;
    this.version = version;
  }

  /** Makes the image; returns its folder. */
  Path make() throws IOException, InterruptedException {
    Path jars = Files.createDirectories(work.resolve("jars"));
    Path modules = Files.createDirectories(work.resolve("modules"));
    Path classes = Files.createDirectories(work.resolve("classes"));
    for (Path entry : classPath()) {
      if (isOurs(entry)) {
        Tools.unpack(entry, classes, name -> !name.startsWith("org/regionlens/installer/"));
      } else if (String.valueOf(entry.getFileName()).startsWith("javafx-")) {
        if (Tools.holds(entry, "module-info.class")) {
          module(entry, modules);
        }
      } else {
        Files.copy(entry, jars.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (String text : List.of("LICENSE", "NOTICE", "CITATION.cff")) {
      Files.copy(top.resolve(text), classes.resolve(text), StandardCopyOption.REPLACE_EXISTING);
    }
    Path ours = jars.resolve(NAME + ".jar");
    Tools.jdk("jar", List.of("--create", "--file", ours.toString(), "-C", classes.toString(), "."));
    Path java = java(modules);
    Path image = launcher(jars, java);
    rehearse(image);
    return image;
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  /** What the build has made, wherever others keep their jars. */
  private boolean isOurs(Path entry) {
    Path path = entry.toAbsolutePath().normalize();
    Path parent = path.getParent();
    return path.startsWith(top) && parent != null && parent.endsWith("target");
  }

  /** A jar of JavaFX as a module whose native libraries Java loads from its own folder. */
  private void module(Path jar, Path modules) throws IOException {
    String name = String.valueOf(jar.getFileName());
    Path classes = work.resolve("javafx").resolve(name).resolve("classes");
    Path libraries = work.resolve("javafx").resolve(name).resolve("libraries");
    Files.createDirectories(libraries);
    Tools.unpack(jar, classes, each -> !isNative(each));
    Tools.unpack(jar, libraries, ProgramImage::isNative);
    Tools.jdk(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            libraries.toString(),
            modules.resolve(name.replace(".jar", ".jmod")).toString()));
  }

  private static boolean isNative(String name) {
    return name.endsWith(".so") || name.endsWith(".dylib") || name.endsWith(".dll");
  }

  private Path java(Path modules) throws IOException {
    Path java = work.resolve("java");
    Tools.jdk(
        "jlink",
        List.of(
            "--module-path",
            modules.toString(),
            "--add-modules",
            MODULES,
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--compress=zip-6",
            "--output",
            java.toString()));
    return java;
  }

  private Path launcher(Path jars, Path java) throws IOException {
    Path icon = work.resolve("icon" + Platform.current().iconEnding());
    Icon.write(icon);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--description",
                "Shows what a segmentation loss sees",
                "--vendor",
                "Region Lens",
                "--copyright",
                "Apache License 2.0",
                "--input",
                jars.toString(),
                "--main-jar",
                NAME + ".jar",
                "--main-class",
                MAIN,
                "--runtime-image",
                java.toString(),
                "--icon",
                icon.toString(),
                "--dest",
                work.toString()));
    List<String> options = new ArrayList<>(OPTIONS);
    options.add("-XX:AOTCache=$APPDIR/" + ARCHIVE);
    options.forEach(option -> arguments.addAll(List.of("--java-options", option)));
    if (Platform.current() == Platform.WINDOWS) {
      // A program of Windows has either a console or none: commands get a launcher with one.
      Path console = work.resolve("console.properties");
      Files.writeString(console, "win-console=true\n");
      arguments.addAll(List.of("--add-launcher", NAME + "-console=" + console));
    }
    Tools.jdk("jpackage", arguments);
    return work.resolve(NAME + Platform.current().imageEnding());
  }

  /** Runs the image's own Java on what it will run on, so that the archive fits. */
  private void rehearse(Path image) throws IOException, InterruptedException {
    Path app = image.resolve(Platform.current().jarsInImage());
    Path java = image.resolve(Platform.current().javaInImage());
    Path scene = top.resolve("sample-images").resolve("street");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(OPTIONS);
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + app.resolve(ARCHIVE),
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Duser.home=" + Files.createDirectories(work.resolve("home")),
            "-cp",
            classPath(app),
            "org.regionlens.start.Rehearsal",
            scene.resolve("mask.png").toString(),
            scene.resolve("prediction.npy").toString(),
            work.toString()));
    Tools.run(command);
  }

  /** The class path that the launcher will use, in its order. */
  private static String classPath(Path app) throws IOException {
    try (Stream<String> lines = Files.lines(app.resolve(NAME + ".cfg"))) {
      return lines
          .filter(line -> line.startsWith("app.classpath="))
          .map(line -> line.substring("app.classpath=".length()))
          .map(line -> line.replace("$APPDIR", app.toString()))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** The systems for which there is an image, and how jpackage lays it out there. */
  enum Platform {
    LINUX("", ".png", "lib/app", "lib/runtime/bin/java"),
    MAC(".app", ".icns", "Contents/app", "Contents/runtime/Contents/Home/bin/java"),
    WINDOWS("", ".ico", "app", "runtime/bin/java.exe");

    private final String imageEnding;
    private final String iconEnding;
    private final String jarsInImage;
    private final String javaInImage;

    Platform(String imageEnding, String iconEnding, String jarsInImage, String javaInImage) {
      this.imageEnding = imageEnding;
      this.iconEnding = iconEnding;
      this.jarsInImage = jarsInImage;
      this.javaInImage = javaInImage;
    }

    static Platform current() {
      String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
    }

    String imageEnding() {
      return imageEnding;
    }

    String iconEnding() {
      return iconEnding;
    }

    String jarsInImage() {
      return jarsInImage;
    }

    String javaInImage() {
      return javaInImage;
    }
  }
}
