package org.regionlens.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regionlens.engine.KernelChoice;
import org.regionlens.engine.support.Kernels;

/** Which classes a choice stands for, with and without the Vector API. */
class ImplementationsTest {

  @Test
  void withTheVectorModuleAutoIsSimd() {
    assertThat(Implementations.of(KernelChoice.AUTO).windows().name()).isEqualTo("simd");
    assertThat(Implementations.of(KernelChoice.AUTO).pixels().name()).isEqualTo("simd");
    assertThat(Implementations.of(KernelChoice.SCALAR).pixels().name()).isEqualTo("scalar");
  }

  @Test
  @Tag(Kernels.OF_AN_OPTIONAL_PART)
  void theKernelOfAnOptionalPartIsFoundWhenItIsThere() {
    assertThat(Implementations.of(KernelChoice.ND4J).windows().name()).isEqualTo("nd4j");
  }

  /** Prints what a choice gives; run in a Java without the module and without optional parts. */
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      for (KernelChoice choice :
          List.of(KernelChoice.AUTO, KernelChoice.AUTO, KernelChoice.SIMD, KernelChoice.ND4J)) {
        try {
          System.out.println(new RegionEngine(choice).kernelName());
        } catch (UnsupportedOperationException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }

  @Test
  void whatIsMissingIsReplacedOrSaidWithWhatHelps() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xlog:class+load", "-cp", withoutOptionalParts()));
    command.add(Main.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output;
    try (var in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(output).isZero();
    List<String> said = output.lines().filter(line -> !line.startsWith("[")).toList();
    // The logger writes when and where above what it has to say.
    assertThat(said).hasSize(6);
    assertThat(said.get(1)).contains("Java's vector module is missing").contains("--add-modules");
    assertThat(said.subList(2, 4)).as("said once").containsExactly("scalar", "scalar");
    assertThat(said.get(4)).contains("--add-modules jdk.incubator.vector").contains("scalar");
    assertThat(said.get(5)).contains("nd4j", "optional part", "auto, simd or scalar");
    assertThat(output).as("no class of the Vector API is loaded").doesNotContain("engine.simd.");
    assertThat(output).contains("org.regionlens.engine.analysis.RegionEngine");
  }

  private static String withoutOptionalParts() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("nd4j"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
