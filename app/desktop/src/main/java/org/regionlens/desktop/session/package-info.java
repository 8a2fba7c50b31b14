/**
 * The open case, its settings and the engine's answer to them, as properties. A request is answered
 * in two steps: first the maps that are shown, then all others.
 */
package org.regionlens.desktop.session;
