/**
 * Things a person can do, each declared once; menu, tool bar and shortcuts are made from the same
 * declaration.
 */
package org.regionlens.desktop.action;
