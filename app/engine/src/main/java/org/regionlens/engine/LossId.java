package org.regionlens.engine;

import static org.regionlens.engine.LossTraits.Classes.MEAN_OF_PRESENT;
import static org.regionlens.engine.LossTraits.Classes.SUM;
import static org.regionlens.engine.LossTraits.Probabilities.CASE;
import static org.regionlens.engine.LossTraits.Unit.NATS;
import static org.regionlens.engine.LossTraits.Unit.NUMBER;
import static org.regionlens.engine.LossTraits.ValueMap.PIXELS;
import static org.regionlens.engine.LossTraits.ValueMap.PIXELS_OF_CLASSES;
import static org.regionlens.engine.LossTraits.ValueMap.WINDOWS_OF_CLASSES;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.regionlens.engine.LossTraits.Classes;
import org.regionlens.engine.LossTraits.Probabilities;
import org.regionlens.engine.LossTraits.Unit;
import org.regionlens.engine.LossTraits.ValueMap;

/** The table of the losses, a row each: its traits, its parameters, and how they make it. */
// Records, functions without state and a list that is not changed: what the checker cannot know.
@SuppressWarnings("ImmutableEnumChecker")
public enum LossId {
  BCE(pixelwise(false), given -> new Loss.Bce()),
  RMI(
      new LossTraits(Probabilities.SIGMOID, WINDOWS_OF_CLASSES, NATS, true, SUM, false),
      given ->
          new Loss.Rmi(
              given.whole("radius"),
              given.one("pooling", PoolingMode.class),
              given.whole("stride"),
              given.number("ridge"),
              given.one("ignored", IgnoredPolicy.class),
              CascadeTexts.cascade(given)),
      whole("radius", 1, Settings.MAX_RADIUS, 3),
      choice("pooling", PoolingMode.NONE),
      whole("stride", 1, Settings.MAX_STRIDE, 1),
      logarithmic("ridge", Bounds.above(0, 1e6), Settings.DEFAULT_RIDGE),
      choice("ignored", IgnoredPolicy.REFERENCE),
      new Parameter.Choice("cascade", CascadeTexts.MODELS, CascadeTexts.OFF),
      number("cascade-weight", Bounds.closed(0, 1), Cascade.DEFAULT_WEIGHT),
      whole("cascade-depth", 0, Cascade.MAX_DEPTH, Cascade.DEFAULT_HOPS),
      choice("cascade-border", Cascade.Border.HOLD),
      choice("cascade-scope", Cascade.Scope.BOTH)),
  CE(together(), given -> new Loss.Ce()),
  FOCAL(
      pixelwise(false),
      given -> new Loss.Focal(given.number("gamma"), given.optionalNumber("alpha")),
      number("gamma", Bounds.closed(0, 10), 2),
      new Parameter.Numeric("alpha", Bounds.open(0, 1), 0, OptionalDouble.empty(), false)),
  TOPK(
      together(),
      given -> new Loss.TopK(given.number("percent")),
      logarithmic("percent", Bounds.above(0, 100), 10)),
  DICE(
      ofClasses(NUMBER, false, false),
      given -> new Loss.Dice(given.activation(), given.number("smooth")),
      activation(),
      logarithmic("smooth", Bounds.above(0, 1e6), 1e-5)),
  TVERSKY(
      ofClasses(NUMBER, false, false),
      given ->
          new Loss.Tversky(
              given.activation(),
              given.number("alpha"),
              given.number("beta"),
              given.number("exponent"),
              given.number("smooth")),
      activation(),
      number("alpha", Bounds.closed(0, 10), 0.3),
      number("beta", Bounds.closed(0, 10), 0.7),
      number("exponent", Bounds.above(0, 5), 1),
      logarithmic("smooth", Bounds.above(0, 1e6), 1e-5)),
  LOVASZ(
      new LossTraits(
          Probabilities.SOFTMAX, PIXELS_OF_CLASSES, NUMBER, false, MEAN_OF_PRESENT, false),
      given -> new Loss.Lovasz()),
  BOUNDARY(
      ofClasses(Unit.PIXELS, true, true),
      given -> new Loss.Boundary(given.activation()),
      activation()),
  HAUSDORFF(
      ofClasses(Unit.PIXELS_TO_ALPHA, false, true),
      given -> new Loss.Hausdorff(given.activation(), given.number("alpha")),
      activation(),
      number("alpha", Bounds.above(0, 4), 2)),
  EDGE_WEIGHTED(
      pixelwise(true),
      given -> new Loss.EdgeWeighted(given.number("w0"), given.number("sigma")),
      number("w0", Bounds.closed(0, 1000), 10),
      number("sigma", Bounds.above(0, 1000), 5)),
  SSIM(ofClasses(NUMBER, false, false), given -> new Loss.Ssim(given.activation()), activation()),
  SCNP(
      pixelwise(false),
      given -> new Loss.Scnp(given.whole("size")),
      new Parameter.Numeric("size", Bounds.closed(1, 31), 2, OptionalDouble.of(3), false)),
  /** A loss of the user's own, of which the gradient is known; made from its arrays alone. */
  GIVEN(
      new LossTraits(Probabilities.GIVEN, ValueMap.NONE, Unit.UNKNOWN, true, Classes.NONE, false),
      given -> {
        throw new IllegalArgumentException(
            "A loss of your own needs the array with its gradient: open it first, then name it.");
      },
      choice("sign", Loss.Given.Sign.GRADIENT),
      choice("reduction", Loss.Given.Reduction.MEAN));

  private final LossTraits traits;
  private final Function<ParameterTexts, Loss> maker;
  private final List<Parameter> parameters;

  LossId(LossTraits traits, Function<ParameterTexts, Loss> maker, Parameter... parameters) {
    this.traits = traits;
    this.maker = maker;
    this.parameters = List.of(parameters);
  }

  /** The name in specifications, such as {@code edge-weighted}. */
  public String commandName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The loss of that name; empty if there is none. */
  public static Optional<LossId> named(String name) {
    return Arrays.stream(values()).filter(id -> id.commandName().equals(name)).findFirst();
  }

  /** What holds for every loss of this row; {@link Loss#traits} knows more of a given one. */
  public LossTraits traits() {
    return traits;
  }

  /** In the order of specifications. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The parameter of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Parameter parameter(String name) {
    return parameters.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    parameters.isEmpty()
                        ? "The loss %s has no parameters, so no '%s'."
                            .formatted(commandName(), name)
                        : "The loss %s has no parameter '%s'; it has %s."
                            .formatted(
                                commandName(),
                                name,
                                String.join(
                                    ", ", parameters.stream().map(Parameter::name).toList()))));
  }

  /**
   * The loss with every parameter at its standard value.
   *
   * @throws IllegalArgumentException of {@link #GIVEN}
   */
  public Loss standard() {
    return make(Map.of());
  }

  /**
   * The loss with some parameters; the others stand at their standard values.
   *
   * @throws IllegalArgumentException if a parameter or its value does not exist
   */
  Loss make(Map<String, String> texts) {
    return maker.apply(new ParameterTexts(this, accepted(texts)));
  }

  /** The texts as they are written canonically. */
  Map<String, String> accepted(Map<String, String> texts) {
    Map<String, String> accepted = new LinkedHashMap<>();
    texts.forEach(
        (name, text) -> {
          Parameter parameter = parameter(name);
          try {
            accepted.put(name, parameter.accept(text));
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "%s: %s".formatted(commandName(), e.getMessage()), e);
          }
        });
    return accepted;
  }

  /** The number itself, if the parameter of that name takes it. */
  double require(String name, double value) {
    return ((Parameter.Numeric) parameter(name)).require(value);
  }

  private static LossTraits pixelwise(boolean distances) {
    return new LossTraits(Probabilities.SIGMOID, PIXELS_OF_CLASSES, NATS, false, SUM, distances);
  }

  private static LossTraits together() {
    return new LossTraits(Probabilities.SOFTMAX, PIXELS, NATS, false, Classes.NONE, false);
  }

  private static LossTraits ofClasses(Unit unit, boolean signed, boolean distances) {
    return new LossTraits(CASE, PIXELS_OF_CLASSES, unit, signed, SUM, distances);
  }

  private static Parameter whole(String name, int least, int greatest, int standard) {
    return new Parameter.Numeric(
        name, Bounds.closed(least, greatest), 1, OptionalDouble.of(standard), false);
  }

  private static Parameter number(String name, Bounds bounds, double standard) {
    return new Parameter.Numeric(name, bounds, 0, OptionalDouble.of(standard), false);
  }

  private static Parameter logarithmic(String name, Bounds bounds, double standard) {
    return new Parameter.Numeric(name, bounds, 0, OptionalDouble.of(standard), true);
  }

  private static <E extends Enum<E>> Parameter choice(String name, E standard) {
    return new Parameter.Choice(
        name,
        Arrays.stream(standard.getDeclaringClass().getEnumConstants())
            .map(ParameterTexts::name)
            .toList(),
        ParameterTexts.name(standard));
  }

  private static Parameter activation() {
    return new Parameter.Choice(
        "activation",
        List.of(
            ParameterTexts.CASE,
            Activation.SIGMOID.commandName(),
            Activation.SOFTMAX.commandName()),
        ParameterTexts.CASE);
  }
}
