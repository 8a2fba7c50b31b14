/**
 * The open case, its settings and the engine's answer to them, as properties. Only what is shown is
 * asked for, and nothing that is known already.
 */
package org.regionlens.desktop.session;
