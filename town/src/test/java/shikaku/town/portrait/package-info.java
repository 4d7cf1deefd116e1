/** Tests of {@code shikaku.town.portrait}. */
@NullMarked
package shikaku.town.portrait;

import org.jspecify.annotations.NullMarked;
