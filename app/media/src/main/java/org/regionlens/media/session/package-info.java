/** Sessions as files: what was open and how it was looked at, and the same out of a picture. */
package org.regionlens.media.session;
