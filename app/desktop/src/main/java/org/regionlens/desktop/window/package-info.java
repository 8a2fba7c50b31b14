/** The main window: its actions, menus and tool bar, and the parts put together. */
package org.regionlens.desktop.window;
