/** The searchable list of all actions, and the sheet of their shortcuts. */
package org.regionlens.desktop.command;
