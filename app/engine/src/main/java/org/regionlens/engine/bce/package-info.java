/** Binary cross-entropy, the baseline: every pixel for itself. */
package org.regionlens.engine.bce;
