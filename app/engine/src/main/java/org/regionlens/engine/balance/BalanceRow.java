package org.regionlens.engine.balance;

import org.regionlens.engine.Loss;

/**
 * The balance of one loss on one image.
 *
 * @param loss which
 * @param ruler what its value means
 * @param push how hard it pushes, and where
 * @param against BCE
 */
public record BalanceRow(Loss loss, Ruler ruler, Push push, AgainstBce against) {}
