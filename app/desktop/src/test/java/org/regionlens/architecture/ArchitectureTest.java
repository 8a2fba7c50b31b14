package org.regionlens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the program, and fails on its canary. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.regionlens");

  static Stream<Arguments> rules() {
    return Arrays.stream(ArchitectureRules.class.getDeclaredFields())
        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
        .map(field -> Arguments.of(field.getName(), rule(field)));
  }

  private static ArchRule rule(Field field) {
    try {
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(String name, ArchRule rule) {
    assertThat(PROGRAM.size()).as("classes seen").isGreaterThan(50);
    rule.check(PROGRAM);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void failsOnItsCanary(String name, ArchRule rule) {
    JavaClasses canary =
        new ClassFileImporter()
            .importPackages(
                "org.regionlens.architecture.canary."
                    + name.replace("_", "").toLowerCase(Locale.ROOT));
    assertThat(canary).as("canary of %s", name).isNotEmpty();
    assertThat(rule.evaluate(canary).hasViolation()).as("%s fails on its canary", name).isTrue();
  }
}
