/**
 * The front of a card (券面) as the town prints it: drawn text, a drawn person, and the same as the chip holds it. The town plays the municipality here; no
 * program depends on this.
 */
@NullMarked
package shikaku.town.front;

import org.jspecify.annotations.NullMarked;
