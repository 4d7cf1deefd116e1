/**
 * 来訪者: whoever tries the demo can make a card of themselves (自分の顔のカード). The one place of the town where a picture is of a person who exists: it goes into
 * that card's file and nowhere else, and is erased with it.
 */
@NullMarked
package shikaku.town.visitor;

import org.jspecify.annotations.NullMarked;
