/** Fields, a river and roads from straight above, as an aircraft's camera shows them. */
package org.regionlens.scenes.fields;
