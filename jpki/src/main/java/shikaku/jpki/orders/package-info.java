/** The orders of the municipal window, each with its evidence before its answer. */
@NullMarked
package shikaku.jpki.orders;

import org.jspecify.annotations.NullMarked;
