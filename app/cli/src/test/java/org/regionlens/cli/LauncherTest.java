package org.regionlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with Java installations that only say which one they are. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir private Path folder = Path.of(".");
  private Path launcher = folder;

  @BeforeEach
  void copy() throws IOException {
    Path program = Files.createDirectories(folder.resolve("a program"));
    launcher = program.resolve("region-lens");
    Files.copy(Path.of("src/main/launcher/region-lens"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private Path java(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(
        java, "#!/bin/sh\necho " + name + "\nfor each; do echo \"[$each]\"; done\nexit 7\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private CommandRun run(Path program, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    String[] command = new String[args.length + 1];
    command[0] = program.toString();
    System.arraycopy(args, 0, command, 1, args.length);
    ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
    builder.environment().keySet().removeIf(key -> key.endsWith("JAVA_HOME"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new CommandRun(process.waitFor(), out, err);
  }

  @Test
  void passesArgumentsFlagsAndExitCode() throws IOException, InterruptedException {
    Path home = java("new", "25.0.1");
    CommandRun run =
        run(launcher, Map.of("REGION_LENS_JAVA_HOME", home.toString()), "render", "a b", "$x*");
    assertThat(run.code()).isEqualTo(7);
    assertThat(run.out()).startsWith("new\n").endsWith("[render]\n[a b]\n[$x*]\n");
    Path real = folder.resolve("a program").toRealPath();
    assertThat(run.out())
        .contains("[-Djava.awt.headless=true]", "[" + real + "/*:" + real + "/lib/*]");
  }

  @Test
  void linksLeadToTheProgram() throws IOException, InterruptedException {
    Path home = java("new", "26");
    Path first = Files.createSymbolicLink(folder.resolve("first"), launcher);
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));
    assertThat(first).exists();
    CommandRun run = run(second, Map.of("JAVA_HOME", home.toString()));
    assertThat(run.out()).contains("[" + folder.resolve("a program").toRealPath() + "/*:");
  }

  @Test
  void oldOnesArePassedOver() throws IOException, InterruptedException {
    Path old = java("old", "17.0.9");
    Path ancient = java("ancient", "1.8.0_402");
    Path good = java("good", "25");
    Map<String, String> environment =
        Map.of(
            "REGION_LENS_JAVA_HOME", ancient.toString(),
            "JAVA_HOME", old.toString(),
            "PATH", good.resolve("bin") + ":/usr/bin:/bin");
    assertThat(run(launcher, environment).out()).startsWith("good\n");
  }
}
