package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.KernelChoice;

/** Which classes a choice stands for, with and without the Vector API. */
class ImplementationsTest {

  @Test
  void withTheVectorModuleAutoIsSimd() {
    assertThat(Implementations.of(KernelChoice.AUTO).windows().name()).isEqualTo("simd");
    assertThat(Implementations.of(KernelChoice.AUTO).pixels().name()).isEqualTo("simd");
    assertThat(Implementations.of(KernelChoice.SCALAR).pixels().name()).isEqualTo("scalar");
    assertThat(Implementations.of(KernelChoice.ND4J).windows().name()).isEqualTo("nd4j");
  }

  /** Prints what a choice gives; run in a Java without the module. */
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      for (KernelChoice choice : List.of(KernelChoice.AUTO, KernelChoice.AUTO, KernelChoice.SIMD)) {
        try {
          System.out.println(new RegionEngine(choice).kernelName());
        } catch (UnsupportedOperationException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }

  @Test
  void withoutTheVectorModuleAutoIsScalarAndSimdSaysWhatHelps()
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:class+load", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output;
    try (var in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(output).isZero();
    List<String> said = output.lines().filter(line -> !line.startsWith("[")).toList();
    // The logger writes when and where above what it has to say.
    assertThat(said).hasSize(5);
    assertThat(said.get(1)).contains("Java's vector module is missing").contains("--add-modules");
    assertThat(said.subList(2, 4)).as("said once").containsExactly("scalar", "scalar");
    assertThat(said.getLast()).contains("--add-modules jdk.incubator.vector").contains("scalar");
    assertThat(output).as("no class of the Vector API is loaded").doesNotContain("engine.simd.");
    assertThat(output).contains("org.regionlens.engine.analysis.RegionEngine");
  }
}
