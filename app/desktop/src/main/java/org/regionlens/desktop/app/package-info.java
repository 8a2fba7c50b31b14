/** Starts the program and puts its parts together: the one place that makes services. */
package org.regionlens.desktop.app;
