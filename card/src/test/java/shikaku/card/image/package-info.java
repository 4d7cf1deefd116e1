/** Tests of {@code shikaku.card.image}. */
@NullMarked
package shikaku.card.image;

import org.jspecify.annotations.NullMarked;
