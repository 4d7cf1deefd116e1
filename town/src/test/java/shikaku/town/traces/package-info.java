/** Tests of the search. */
@NullMarked
package shikaku.town.traces;

import org.jspecify.annotations.NullMarked;
