/** Tests of what stands on a card. */
@NullMarked
package shikaku.card.data;

import org.jspecify.annotations.NullMarked;
