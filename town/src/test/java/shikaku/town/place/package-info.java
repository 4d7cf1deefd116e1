/** 所在. */
@NullMarked
package shikaku.town.place;

import org.jspecify.annotations.NullMarked;
