package org.regionlens.engine;

import java.util.List;
import java.util.Map;

/** A cascade as values of parameters, and back. */
final class CascadeTexts {
  static final String OFF = "off";
  private static final String CHAIN = "chain";
  private static final String DIFFUSION = "diffusion";
  private static final String RASTER = "raster";
  static final List<String> MODELS = List.of(OFF, CHAIN, DIFFUSION, RASTER);

  private static final String WEIGHT = "cascade-weight";
  private static final String DEPTH = "cascade-depth";
  private static final String BORDER = "cascade-border";
  private static final String SCOPE = "cascade-scope";

  private CascadeTexts() {}

  /**
   * The cascade that the values mean.
   *
   * @throws IllegalArgumentException if a value is given that the model does not have
   */
  static Cascade cascade(ParameterTexts given) {
    String model = given.text("cascade");
    return switch (model) {
      case OFF -> {
        refuse(given, model, WEIGHT, DEPTH, BORDER, SCOPE);
        yield new Cascade.Off();
      }
      case CHAIN -> {
        refuse(given, model, DEPTH, BORDER, SCOPE);
        yield new Cascade.Chain(given.number(WEIGHT));
      }
      case DIFFUSION ->
          new Cascade.Diffusion(
              given.number(WEIGHT),
              given.whole(DEPTH),
              given.one(BORDER, Cascade.Border.class),
              given.one(SCOPE, Cascade.Scope.class));
      default -> {
        refuse(given, model, BORDER);
        yield new Cascade.Raster(
            given.number(WEIGHT),
            given.has(DEPTH) ? given.whole(DEPTH) : Cascade.DEFAULT_SWEEPS,
            given.one(SCOPE, Cascade.Scope.class));
      }
    };
  }

  private static void refuse(ParameterTexts given, String model, String... names) {
    for (String name : names) {
      if (given.has(name)) {
        throw new IllegalArgumentException(
            "rmi: There is no %s with cascade=%s.".formatted(name, model));
      }
    }
  }

  /** Adds the values that the cascade has. */
  static void put(Cascade cascade, Map<String, String> texts) {
    switch (cascade) {
      case Cascade.Off _ -> texts.put("cascade", OFF);
      case Cascade.Chain(double weight) -> {
        texts.put("cascade", CHAIN);
        texts.put(WEIGHT, Parameter.text(weight));
      }
      case Cascade.Diffusion(double weight, int depth, var border, var scope) -> {
        texts.put("cascade", DIFFUSION);
        texts.put(WEIGHT, Parameter.text(weight));
        texts.put(DEPTH, Integer.toString(depth));
        texts.put(BORDER, ParameterTexts.name(border));
        texts.put(SCOPE, ParameterTexts.name(scope));
      }
      case Cascade.Raster(double weight, int depth, var scope) -> {
        texts.put("cascade", RASTER);
        texts.put(WEIGHT, Parameter.text(weight));
        texts.put(DEPTH, Integer.toString(depth));
        texts.put(SCOPE, ParameterTexts.name(scope));
      }
    }
  }
}
