/** Card images (カードイメージ): what a virtual chip keeps when it has no power, as files, and the making of new ones. */
@NullMarked
package shikaku.card.image;

import org.jspecify.annotations.NullMarked;
