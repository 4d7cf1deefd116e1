/** Tests of {@code shikaku.card}. */
@NullMarked
package shikaku.card;

import org.jspecify.annotations.NullMarked;
