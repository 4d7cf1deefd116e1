/** Tests of {@code shikaku.card.chip}. */
@NullMarked
package shikaku.card.chip;

import org.jspecify.annotations.NullMarked;
