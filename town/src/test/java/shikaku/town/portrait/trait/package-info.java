/** Tests of {@code shikaku.town.portrait.trait}. */
@NullMarked
package shikaku.town.portrait.trait;

import org.jspecify.annotations.NullMarked;
