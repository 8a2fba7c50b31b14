/** From values and cases to pictures: heat maps, overlays, figures. */
package org.regionlens.media.render;
