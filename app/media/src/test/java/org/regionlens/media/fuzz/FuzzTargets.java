package org.regionlens.media.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The methods of {@link ParserFuzzTest} by name: another one is part of all that is fuzzed. */
public final class FuzzTargets {
  /** Names the target of a process that fuzzes one. */
  static final String PROPERTY = "fuzz.target";

  private FuzzTargets() {}

  /** All targets. */
  static Map<String, Consumer<byte[]>> all() {
    ParserFuzzTest parsers = new ParserFuzzTest();
    Map<String, Consumer<byte[]>> targets = new TreeMap<>();
    for (Method each : ParserFuzzTest.class.getDeclaredMethods()) {
      if (each.isAnnotationPresent(FuzzTest.class)) {
        targets.put(each.getName(), bytes -> run(each, parsers, bytes));
      }
    }
    return targets;
  }

  private static void run(Method target, ParserFuzzTest parsers, byte[] bytes) {
    try {
      target.invoke(parsers, (Object) bytes);
    } catch (InvocationTargetException e) {
      throw FuzzTargets.<RuntimeException>asIs(Objects.requireNonNull(e.getCause()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Throws anything without wrapping it: a fuzzer names a finding by what was thrown, and where.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T asIs(Throwable thrown) throws T {
    throw (T) thrown;
  }

  /** What Jazzer calls, by this name. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    Chosen.TARGET.accept(bytes);
  }

  private static final class Chosen {
    static final Consumer<byte[]> TARGET =
        Objects.requireNonNull(all().get(System.getProperty(PROPERTY)), "fuzz.target");
  }
}
