package org.regionlens.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.regionlens.cli.ShellFiles;

/** The {@code .deb}: the image in {@code /opt}, and what a desktop and a shell want to know. */
final class DebianPackage {
  private static final String NAME = ProgramImage.NAME;

  /** What Java's pictures and JavaFX's window load of the system; either name of GTK will do. */
  private static final String NEEDS =
      "libc6, zlib1g, libfreetype6, libfontconfig1, libgtk-3-0 | libgtk-3-0t64, libxtst6,"
          + " libxxf86vm1, libgl1, libpangoft2-1.0-0, fonts-dejavu-core | fonts-liberation";

  private DebianPackage() {}

  /**
   * Packs an image.
   *
   * @param texts the folder of LICENSE and NOTICE
   * @return the package
   */
  static Path of(Path image, Path texts, Path work, String version)
      throws IOException, InterruptedException {
    Path root = work.resolve("deb");
    Files.createDirectories(root.resolve("opt"));
    Tools.run(List.of("cp", "-a", image.toString(), root.resolve("opt").toString()));
    Files.createDirectories(root.resolve("usr/bin"));
    Files.createSymbolicLink(
        root.resolve("usr/bin").resolve(NAME), Path.of("/opt", NAME, "bin", NAME));
    write(root, "usr/share/applications/region-lens.desktop", DESKTOP_ENTRY);
    write(root, "usr/share/mime/packages/region-lens.xml", FILE_TYPES);
    write(
        root,
        "usr/share/doc/region-lens/copyright",
        Files.readString(texts.resolve("NOTICE"))
            + "\n"
            + Files.readString(texts.resolve("LICENSE")));
    shellFiles(root.resolve("usr/share"));
    Icon.write(file(root, "usr/share/icons/hicolor/256x256/apps/region-lens.png"));
    write(root, "DEBIAN/control", control(root, version));
    Path deb = work.resolve(NAME + "_" + version + "_" + architecture() + ".deb");
    Tools.run(
        List.of(
            "dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString()));
    return deb;
  }

  /** Completion and manual page where the shells of a system look for them. */
  static void shellFiles(Path share) throws IOException {
    write(share, "bash-completion/completions/region-lens", ShellFiles.completion("bash"));
    write(share, "zsh/vendor-completions/_region-lens", ShellFiles.completion("zsh"));
    write(share, "fish/vendor_completions.d/region-lens.fish", ShellFiles.completion("fish"));
    write(share, "man/man1/region-lens.1", ShellFiles.manual());
  }

  private static String control(Path root, String version) throws IOException {
    return String.join(
        "\n",
        "Package: " + NAME,
        "Version: " + version,
        "Section: science",
        "Priority: optional",
        "Architecture: " + architecture(),
        "Maintainer: The Region Lens authors <region-lens@localhost>",
        "Installed-Size: " + Sizes.of(root) / 1024,
        "Depends: " + NEEDS,
        "Description: shows what a segmentation loss sees, pixel by pixel",
        " Lays a network's prediction over the image and draws what region mutual information",
        " makes of it next to cross-entropy. A window, and the same on the command line.",
        "");
  }

  private static String architecture() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return name.equals("aarch64") ? "arm64" : "amd64";
  }

  private static Path file(Path root, String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return file;
  }

  private static void write(Path root, String name, String text) throws IOException {
    Files.write(file(root, name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static final String DESKTOP_ENTRY =
      """
      [Desktop Entry]
      Type=Application
      Name=Region Lens
      Comment=Shows what a segmentation loss sees, pixel by pixel
      Exec=/opt/region-lens/bin/region-lens %F
      Icon=region-lens
      Terminal=false
      Categories=Science;Education;Graphics;
      MimeType=application/x-npy;application/x-region-lens-session;
      """;

  private static final String FILE_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
        <mime-type type="application/x-npy">
          <comment>NumPy array</comment>
          <magic priority="50"><match type="string" offset="1" value="NUMPY"/></magic>
          <glob pattern="*.npy"/>
        </mime-type>
        <mime-type type="application/x-region-lens-session">
          <comment>Region Lens session</comment>
          <sub-class-of type="application/json"/>
          <glob pattern="*.rlens"/>
        </mime-type>
      </mime-info>
      """;
}
