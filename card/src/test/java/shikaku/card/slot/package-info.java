/** Tests of {@code shikaku.card.slot}. */
@NullMarked
package shikaku.card.slot;

import org.jspecify.annotations.NullMarked;
