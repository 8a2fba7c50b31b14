/**
 * B − A of two answers: the same prediction under two settings, or two predictions (docs/method,
 * "Differences").
 */
package org.regionlens.engine.difference;
