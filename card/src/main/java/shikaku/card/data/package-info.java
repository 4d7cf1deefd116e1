/**
 * What the card's 券面 and 入力補助 applications hold (データオブジェクト, card.md §1.4): private-class BER objects, written for virtual cards and read
 * from any card.
 */
@NullMarked
package shikaku.card.data;

import org.jspecify.annotations.NullMarked;
