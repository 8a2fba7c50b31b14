/** The per-pixel maps of one class, each a formula of docs/method, "Per-pixel maps". */
package org.regionlens.engine.map;
