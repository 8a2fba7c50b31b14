package org.regionlens.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LossTest {
  private static final Loss.Given MINE =
      new Loss.Given(
          "mine",
          new GivenArrays(1, 2, List.of(Samples.of(new double[] {1, -1})), List.of()),
          Loss.Given.Sign.GRADIENT,
          Loss.Given.Reduction.MEAN);

  static Stream<Loss> losses() {
    return Stream.concat(
        Arrays.stream(LossId.values()).filter(id -> id != LossId.GIVEN).map(LossId::standard),
        Stream.of(
            new Loss.Focal(0.1 + 0.2, OptionalDouble.of(0.25)),
            new Loss.TopK(37.5),
            new Loss.Dice(Optional.of(Activation.SOFTMAX), 1),
            new Loss.Tversky(Optional.empty(), 0, 1e-7, 0.75, 5e-4),
            new Loss.Hausdorff(Optional.of(Activation.SIGMOID), 1.3),
            new Loss.EdgeWeighted(0, 2.5),
            new Loss.Scnp(31),
            new Loss.Rmi(
                5, PoolingMode.MAXIMUM, 2, 1e-3, IgnoredPolicy.EXCLUDE, new Cascade.Chain(0.5)),
            new Loss.Rmi(
                3,
                PoolingMode.NONE,
                1,
                5e-4,
                IgnoredPolicy.REFERENCE,
                new Cascade.Raster(0.5, 4, Cascade.Scope.BOTH)),
            new Loss.Rmi(
                3,
                PoolingMode.NONE,
                1,
                5e-4,
                IgnoredPolicy.REFERENCE,
                new Cascade.Diffusion(1, 2, Cascade.Border.ZERO, Cascade.Scope.PREDICTION))));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void isReadFromItsSpecification(Loss loss) {
    assertThat(Loss.parse(loss.spec())).isEqualTo(loss);
    assertThat(Loss.parse(loss.spec()).spec()).isEqualTo(loss.spec());
    assertThat(loss.with(loss.parameters())).isEqualTo(loss);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GIVEN")
  void theStandardOneIsItsName(LossId id) {
    assertThat(id.standard().spec()).isEqualTo(id.commandName());
    assertThat(id.standard().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dice:smooth=1,activation=softmax|dice:activation=softmax,smooth=1",
        "dice:smooth=1e-5|dice",
        " focal : gamma = 2.0 |focal",
        "focal:alpha=none|focal",
        "tversky:alpha=0.50|tversky:alpha=0.5",
        "rmi:ridge=0.0005,radius=4|rmi:radius=4",
        "rmi:cascade=raster,cascade-depth=1|rmi:cascade=raster",
        "rmi:cascade=chain,cascade-weight=0.5|rmi:cascade=chain",
        "rmi:pooling=average,stride=4|rmi:pooling=average,stride=4"
      })
  void specificationsAreMadeCanonical(String given, String canonical) {
    assertThat(Loss.parse(given).spec()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dise|There is no loss 'dise': choose one of bce, rmi, ce",
        "given|needs the array with its gradient",
        ":smooth=1|A loss has a name first",
        "bce:smooth=1|The loss bce has no parameters, so no 'smooth'.",
        "dice:gamma=1|The loss dice has no parameter 'gamma'; it has activation, smooth.",
        "dice:smooth|dice: 'smooth' is no parameter: write key=value, with commas between.",
        "dice:|dice: '' is no parameter",
        "dice:smooth=1,smooth=2|dice: The smooth is given twice.",
        "dice:smooth=0|dice: The smooth must lie above 0 and up to 1000000, not 0.",
        "dice:smooth=NaN|dice: The smooth is a number, not 'NaN'.",
        "dice:smooth=1d|dice: The smooth is a number, not '1d'.",
        "dice:smooth=0x1p3|dice: The smooth is a number, not '0x1p3'.",
        "dice:smooth=1e999|dice: The smooth must lie above 0 and up to 1000000",
        "dice:smooth=much|dice: The smooth is a number, not 'much'.",
        "focal:alpha=1|focal: The alpha must lie above 0 and below 1, not 1.",
        "focal:alpha=x|focal: The alpha is a number or none, not 'x'.",
        "focal:gamma=11|focal: The gamma must lie between 0 and 10, not 11.",
        "dice:activation=relu|dice: The activation is case or sigmoid or softmax, not 'relu'.",
        "scnp:size=4|scnp: The size is one of 1, 3, 5 …, not 4.",
        "rmi:radius=2.5|rmi: The radius is a whole number, not 2.5.",
        "rmi:stride=2|Without pooling the stride is 1, not 2",
        "rmi:cascade-weight=0.5|rmi: There is no cascade-weight with cascade=off.",
        "tversky:alpha=0,beta=0|cannot both be 0"
      })
  void aMistakeIsOneSentence(String spec, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Loss.parse(spec))
        .withMessageContaining(sentence)
        .withMessageMatching("(?s)[^\\n]+\\.");
  }

  @Test
  void numbersCanBeAskedForAndChanged() {
    Loss focal = Loss.parse("focal:gamma=3");
    assertThat(focal.number("gamma")).hasValue(3);
    assertThat(focal.number("alpha")).isEmpty();
    assertThat(focal.with("alpha", 0.25).spec()).isEqualTo("focal:gamma=3,alpha=0.25");
    assertThat(Loss.parse("dice").number("activation")).isEmpty();
  }

  @Test
  void anotherCascadeForgetsWhatItDoesNotHave() {
    Loss diffusion = Loss.parse("rmi:cascade=diffusion,cascade-depth=7");
    assertThat(diffusion.with(Map.of("cascade", "chain")).spec()).isEqualTo("rmi:cascade=chain");
    assertThat(diffusion.with("cascade-weight", 1).spec())
        .isEqualTo("rmi:cascade=diffusion,cascade-weight=1,cascade-depth=7");
  }

  @Test
  void aGivenLossIsKnownByItsName() {
    assertThat(Loss.parse("mine", List.of(MINE))).isEqualTo(MINE);
    Loss step = Loss.parse("mine:sign=step,reduction=sum", List.of(MINE));
    assertThat(step.spec()).isEqualTo("mine:sign=step,reduction=sum");
    assertThat(Loss.parse(step.spec(), List.of(MINE))).isEqualTo(step);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Loss.parse("yours", List.of(MINE)))
        .withMessageContaining("scnp, mine.");
    assertThat(MINE.traits().hasMap()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dice", "", "1st", "a b", "a:b", "a*b"})
  void aGivenLossCannotHaveThatName(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Loss.Given(name, MINE.arrays(), MINE.sign(), MINE.reduction()));
  }
}
