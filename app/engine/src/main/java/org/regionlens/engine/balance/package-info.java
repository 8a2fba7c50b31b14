/** How hard losses push, where, and against whom: the balance of losses on one image. */
package org.regionlens.engine.balance;
