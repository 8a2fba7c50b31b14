package org.regionlens.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A loss with its parameters (docs/method, "Other losses"); immutable. Equal losses have the same
 * specification, and the other way round: it is the loss's name in files, in menus and in the names
 * of kept results. What computes it stands in {@code engine.loss}; its bounds, standard values and
 * traits in the row of its {@link LossId}.
 */
public sealed interface Loss {
  /** Which row of the table it is of. */
  LossId id();

  /** The values of its parameters, by name, in order; those that do not apply are left out. */
  Map<String, String> parameters();

  /** What is known of it before it is computed. */
  default LossTraits traits() {
    return id().traits();
  }

  /** The name that stands before the parameters. */
  default String name() {
    return id().commandName();
  }

  /**
   * The same loss with other values of some parameters.
   *
   * @throws IllegalArgumentException if a parameter or its value does not exist; the message is one
   *     sentence for the reader
   */
  default Loss with(Map<String, String> values) {
    return id().make(changed(parameters(), values));
  }

  /** The same loss with another number for one of its parameters. */
  default Loss with(String parameter, double value) {
    return with(Map.of(parameter, Parameter.text(value)));
  }

  /** The number that a parameter has; empty if it has none. */
  default OptionalDouble number(String parameter) {
    String text = parameters().get(parameter);
    return text == null
            || !(id().parameter(parameter) instanceof Parameter.Numeric)
            || text.equals(Parameter.NONE)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(text));
  }

  /** {@code NAME[:key=value[,key=value…]]}, without what goes without saying. */
  default String spec() {
    return LossSpec.of(this);
  }

  /**
   * The loss of a specification.
   *
   * @throws IllegalArgumentException if it is none; the message is one sentence for the reader
   */
  static Loss parse(String spec) {
    return parse(spec, List.of());
  }

  /**
   * The same; losses of the user's own are known by their names.
   *
   * @param own losses that were opened
   */
  static Loss parse(String spec, Collection<Given> own) {
    return LossSpec.parse(spec, own);
  }

  /** Where a choice changes, what belonged to it alone, such as cascade-weight, is forgotten. */
  private static Map<String, String> changed(Map<String, String> texts, Map<String, String> by) {
    Map<String, String> all = new LinkedHashMap<>(texts);
    by.keySet().forEach(name -> all.keySet().removeIf(each -> each.startsWith(name + "-")));
    all.putAll(by);
    return all;
  }

  private static Map<String, String> texts(Object... namesAndValues) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      texts.put((String) namesAndValues[i], text(namesAndValues[i + 1]));
    }
    return texts;
  }

  private static String text(Object value) {
    return switch (value) {
      case Enum<?> constant -> ParameterTexts.name(constant);
      case OptionalDouble number ->
          number.isPresent() ? Parameter.text(number.getAsDouble()) : Parameter.NONE;
      case Optional<?> named -> named.map(Loss::text).orElse(ParameterTexts.CASE);
      case Number number -> Parameter.text(number.doubleValue());
      default -> value.toString();
    };
  }

  /** Binary cross-entropy, Σb/(Σm + 1). */
  record Bce() implements Loss {
    @Override
    public LossId id() {
      return LossId.BCE;
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }
  }

  /**
   * Region mutual information.
   *
   * @param radius R, the side of the neighbourhood in grid cells
   * @param pooling how the grid is made
   * @param stride s, pixels per grid cell and direction; 1 without pooling
   * @param ridge α, added to the diagonals
   * @param ignored what becomes of ignored pixels
   * @param cascade how a neighbour's influence goes on
   */
  record Rmi(
      int radius,
      PoolingMode pooling,
      int stride,
      double ridge,
      IgnoredPolicy ignored,
      Cascade cascade)
      implements Loss {
    public Rmi {
      LossId.RMI.require("radius", radius);
      LossId.RMI.require("stride", stride);
      LossId.RMI.require("ridge", ridge);
      if (pooling == PoolingMode.NONE && stride != 1) {
        throw new IllegalArgumentException(
            "Without pooling the stride is 1, not "
                + stride
                + "; choose a pooling for larger ones.");
      }
    }

    @Override
    public LossId id() {
      return LossId.RMI;
    }

    @Override
    public Map<String, String> parameters() {
      Map<String, String> texts =
          texts(
              "radius", radius, "pooling", pooling, "stride", stride, "ridge", ridge, "ignored",
              ignored);
      CascadeTexts.put(cascade, texts);
      return texts;
    }
  }

  /** Softmax cross-entropy, the mean over the valid pixels of a class. */
  record Ce() implements Loss {
    @Override
    public LossId id() {
      return LossId.CE;
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }
  }

  /**
   * BCE weighted by (1 − p_t)^γ.
   *
   * @param gamma γ, 0 … 10
   * @param alpha weight of y = 1, 1 − α being that of y = 0; empty: neither is weighted
   */
  record Focal(double gamma, OptionalDouble alpha) implements Loss {
    public Focal {
      LossId.FOCAL.require("gamma", gamma);
      alpha.ifPresent(value -> LossId.FOCAL.require("alpha", value));
    }

    @Override
    public LossId id() {
      return LossId.FOCAL;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("gamma", gamma, "alpha", alpha);
    }
  }

  /**
   * Mean cross-entropy of the hardest pixels.
   *
   * @param percent of the valid pixels of a class, above 0 and up to 100
   */
  record TopK(double percent) implements Loss {
    public TopK {
      LossId.TOPK.require("percent", percent);
    }

    @Override
    public LossId id() {
      return LossId.TOPK;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("percent", percent);
    }
  }

  /**
   * Soft Dice.
   *
   * @param activation empty: the case's
   * @param smooth s &gt; 0, added to the denominator
   */
  record Dice(Optional<Activation> activation, double smooth) implements Loss {
    public Dice {
      LossId.DICE.require("smooth", smooth);
    }

    @Override
    public LossId id() {
      return LossId.DICE;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("activation", activation, "smooth", smooth);
    }
  }

  /**
   * Dice with false positives and negatives weighted for themselves.
   *
   * @param activation empty: the case's
   * @param alpha weight of false positives, 0 … 10
   * @param beta weight of false negatives, 0 … 10; not both 0
   * @param exponent κ, above 0 and up to 5
   * @param smooth s &gt; 0, added to the denominator
   */
  record Tversky(
      Optional<Activation> activation, double alpha, double beta, double exponent, double smooth)
      implements Loss {
    public Tversky {
      LossId.TVERSKY.require("alpha", alpha);
      LossId.TVERSKY.require("beta", beta);
      LossId.TVERSKY.require("exponent", exponent);
      LossId.TVERSKY.require("smooth", smooth);
      if (alpha == 0 && beta == 0) {
        throw new IllegalArgumentException(
            "tversky: The alpha and the beta cannot both be 0, or no mistake would count.");
      }
    }

    @Override
    public LossId id() {
      return LossId.TVERSKY;
    }

    @Override
    public Map<String, String> parameters() {
      return texts(
          "activation",
          activation,
          "alpha",
          alpha,
          "beta",
          beta,
          "exponent",
          exponent,
          "smooth",
          smooth);
    }
  }

  /** The Lovász extension of the Jaccard loss: softmax, of one channel the hinge. */
  record Lovasz() implements Loss {
    @Override
    public LossId id() {
      return LossId.LOVASZ;
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }
  }

  /**
   * Mean of p times the signed distance to the boundary.
   *
   * @param activation empty: the case's
   */
  record Boundary(Optional<Activation> activation) implements Loss {
    @Override
    public LossId id() {
      return LossId.BOUNDARY;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("activation", activation);
    }
  }

  /**
   * Squared errors weighted by distances of labels and prediction.
   *
   * @param activation empty: the case's
   * @param alpha exponent of the distances, above 0 and up to 4
   */
  record Hausdorff(Optional<Activation> activation, double alpha) implements Loss {
    public Hausdorff {
      LossId.HAUSDORFF.require("alpha", alpha);
    }

    @Override
    public LossId id() {
      return LossId.HAUSDORFF;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("activation", activation, "alpha", alpha);
    }
  }

  /**
   * BCE weighted by the distance to the boundary.
   *
   * @param w0 weight at the boundary on top of 1, 0 … 1000
   * @param sigma reach, pixels
   */
  record EdgeWeighted(double w0, double sigma) implements Loss {
    public EdgeWeighted {
      LossId.EDGE_WEIGHTED.require("w0", w0);
      LossId.EDGE_WEIGHTED.require("sigma", sigma);
    }

    @Override
    public LossId id() {
      return LossId.EDGE_WEIGHTED;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("w0", w0, "sigma", sigma);
    }
  }

  /**
   * 1 − SSIM of labels and probabilities.
   *
   * @param activation empty: the case's
   */
  record Ssim(Optional<Activation> activation) implements Loss {
    @Override
    public LossId id() {
      return LossId.SSIM;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("activation", activation);
    }
  }

  /**
   * BCE of the worst neighbour.
   *
   * @param size side of the window, odd, 1 … 31
   */
  record Scnp(int size) implements Loss {
    public Scnp {
      LossId.SCNP.require("size", size);
    }

    @Override
    public LossId id() {
      return LossId.SCNP;
    }

    @Override
    public Map<String, String> parameters() {
      return texts("size", size);
    }
  }

  /**
   * A loss of the user's own: its gradient on the logits of one image.
   *
   * @param title its name; letters, digits, dots, hyphens and underscores, and no other loss's
   * @param arrays gradient and value map
   * @param sign what the array holds
   * @param reduction of which value it is the gradient
   */
  record Given(String title, GivenArrays arrays, Sign sign, Reduction reduction) implements Loss {
    private static final Pattern TITLE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

    /** What the array holds. */
    public enum Sign {
      /** ∂L/∂z: against it the loss falls. */
      GRADIENT,
      /** −∂L/∂z, the step of a descent. */
      STEP
    }

    /** Of which value the array is the gradient. */
    public enum Reduction {
      /** Of a mean, as it is. */
      MEAN,
      /** Of a sum over pixels, which is divided by the number of valid ones. */
      SUM
    }

    public Given {
      if (!TITLE.matcher(title).matches()) {
        throw new IllegalArgumentException(
            "'%s' cannot name a loss: take a letter first, then letters, digits, '.', '-' or '_'."
                .formatted(title));
      }
      if (LossId.named(title).isPresent()) {
        throw new IllegalArgumentException(
            "There is a loss called %s already: give yours another name.".formatted(title));
      }
    }

    @Override
    public LossId id() {
      return LossId.GIVEN;
    }

    @Override
    public String name() {
      return title;
    }

    @Override
    public LossTraits traits() {
      return id().traits()
          .withMap(
              switch (arrays.map().size()) {
                case 0 -> LossTraits.ValueMap.NONE;
                case 1 -> LossTraits.ValueMap.PIXELS;
                default -> LossTraits.ValueMap.PIXELS_OF_CLASSES;
              });
    }

    @Override
    public Map<String, String> parameters() {
      return texts("sign", sign, "reduction", reduction);
    }

    @Override
    public Loss with(Map<String, String> values) {
      ParameterTexts given = new ParameterTexts(id(), id().accepted(changed(parameters(), values)));
      return new Given(
          title, arrays, given.one("sign", Sign.class), given.one("reduction", Reduction.class));
    }
  }
}
