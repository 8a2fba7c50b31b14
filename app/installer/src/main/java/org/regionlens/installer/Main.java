package org.regionlens.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regionlens.installer.ProgramImage.Platform;
import org.regionlens.media.export.ProgramVersion;

/** Makes what is given to users of this system, and says how large it is. */
public final class Main {
  private Main() {}

  /**
   * Packs the program whose class path this runs on.
   *
   * @param arguments the project's folder, and the folder to make everything in, which is emptied
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path top = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path work = Path.of(arguments[1]).toAbsolutePath().normalize();
    Tools.remove(work);
    Files.createDirectories(work);
    String version = ProgramVersion.load();
    Path image = new ProgramImage(top, work, version).make();
    List<Path> made = new ArrayList<>(List.of(image));
    switch (Platform.current()) {
      case LINUX -> {
        // For clusters: unpacked, it runs from any folder, without a display and without rights.
        Path tar = work.resolve(ProgramImage.NAME + "-" + version + "-linux.tar.gz");
        DebianPackage.shellFiles(image.resolve("share"));
        Tools.run(List.of("tar", "-C", work.toString(), "-czf", tar.toString(), ProgramImage.NAME));
        made.add(tar);
        Tools.remove(image.resolve("share"));
        if (Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
          made.add(DebianPackage.of(image, top, work, version));
        }
      }
      case MAC -> made.add(packaged("dmg", image, work, version));
      case WINDOWS -> made.add(packaged("msi", image, work, version));
    }
    for (Path each : made) {
      System.out.println(Sizes.line(each));
    }
  }

  /** A package of jpackage's own, to which the files open that belong to the program. */
  private static Path packaged(String type, Path image, Path work, String version)
      throws IOException {
    Path arrays = work.resolve("npy.properties");
    Files.writeString(
        arrays,
        """
        extension=npy
        mime-type=application/x-npy
        description=NumPy array
        """);
    Path sessions = work.resolve("session.properties");
    Files.writeString(
        sessions,
        """
        extension=rlens
        mime-type=application/x-region-lens-session
        description=Region Lens session
        """);
    Path out = Files.createDirectories(work.resolve("packages"));
    List<String> options =
        new ArrayList<>(
            List.of(
                "--type",
                type,
                "--name",
                ProgramImage.NAME,
                "--app-version",
                // Both systems want a version whose first number is not 0.
                version.startsWith("0.") ? "1" + version.substring(1) : version,
                "--app-image",
                image.toString(),
                "--file-associations",
                arrays.toString(),
                "--file-associations",
                sessions.toString(),
                "--dest",
                out.toString()));
    if (Platform.current() == Platform.WINDOWS) {
      options.addAll(List.of("--win-menu", "--win-shortcut", "--win-per-user-install"));
    }
    Tools.jdk("jpackage", options);
    return out;
  }
}
