/** Tests of sessions and of what pictures record. */
package org.regionlens.media.session;
