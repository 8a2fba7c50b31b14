/** Tests of the command list. */
package org.regionlens.desktop.command;
