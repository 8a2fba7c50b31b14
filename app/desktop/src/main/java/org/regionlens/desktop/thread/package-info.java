/**
 * The one place that knows threads: the window's thread, background workers, delays, and the rule
 * that the latest request wins. Everything else receives these as interfaces.
 */
package org.regionlens.desktop.thread;
