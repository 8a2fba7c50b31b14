/**
 * How losses are computed. A {@link org.regionlens.engine.Loss} is a value and knows no formula;
 * its {@link org.regionlens.engine.loss.LossFunction} is one stateless class in a package of its
 * own, such as {@code engine.loss.dice}; {@code engine.loss.registry} lists them.
 *
 * <p>A request makes one {@link org.regionlens.engine.loss.LossContext} of labels and logits and
 * hands it to as many functions as it likes. What comes back, a {@link
 * org.regionlens.engine.loss.LossResult}, computes nothing until it is asked:
 *
 * <pre>{@code
 * LossContext context = new LossContext(labels, logits, pixelKernel, memo, work);
 * LossResult result = LossFunctions.of(Loss.parse("dice:smooth=1"), context);
 * double value = result.value();
 * Field slope = result.slope(channel);
 * }</pre>
 *
 * <p>All gradients are on the case's logits z. A loss that is one class against the rest by
 * definition reads {@link org.regionlens.engine.loss.LossContext#margin} instead of z, whose
 * sigmoid is the case's p under either activation, and hands its slopes on the margins to {@link
 * org.regionlens.engine.loss.LossContext#onLogits}; in a sigmoid's case both are z itself.
 */
package org.regionlens.engine.loss;
