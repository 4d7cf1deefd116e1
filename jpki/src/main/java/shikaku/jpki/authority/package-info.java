/** Issuing the certificates of cards: generations of the authority, orders, and the register of what was issued. */
@NullMarked
package shikaku.jpki.authority;

import org.jspecify.annotations.NullMarked;
