/**
 * The command line: thin commands over engine and media. Data goes to standard output, talk to
 * standard error.
 */
package org.regionlens.cli;
