/** Tests of {@code shikaku.town.portrait.climb}. */
@NullMarked
package shikaku.town.portrait.climb;

import org.jspecify.annotations.NullMarked;
