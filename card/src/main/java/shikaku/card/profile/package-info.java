/**
 * Card profiles (カードプロファイル): which applications, files, access rules and algorithms a kind of card has, as data. A new kind of card is a
 * new table here, not new code.
 */
@NullMarked
package shikaku.card.profile;

import org.jspecify.annotations.NullMarked;
