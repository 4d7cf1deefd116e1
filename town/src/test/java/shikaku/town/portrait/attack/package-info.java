/** Tests of {@code shikaku.town.portrait.attack}. */
@NullMarked
package shikaku.town.portrait.attack;

import org.jspecify.annotations.NullMarked;
