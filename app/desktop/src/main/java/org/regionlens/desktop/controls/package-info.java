/**
 * The controls at the right: models that turn settings into properties and back, and the rows and
 * groups that show them.
 */
package org.regionlens.desktop.controls;
