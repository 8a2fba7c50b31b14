/** Seeded scenes and a naive reimplementation, shared by the engine's tests. */
package org.regionlens.engine.support;
