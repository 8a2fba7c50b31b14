/** Tests of the edge profile. */
package org.regionlens.desktop.profile;
