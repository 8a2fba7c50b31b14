/**
 * What if the prediction were another: changes of the logits in a fixed order, each exact
 * (docs/method, "What-if").
 */
package org.regionlens.engine.whatif;
