/**
 * The My Number card (マイナンバーカード) as a program meets it: {@link shikaku.card.MyNumberCard} over {@code javax.smartcardio},
 * the same for a real card, a virtual one behind pcscd, and a virtual one without it.
 */
@NullMarked
package shikaku.card;

import org.jspecify.annotations.NullMarked;
