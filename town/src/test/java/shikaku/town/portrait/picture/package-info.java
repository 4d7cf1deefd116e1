/** Tests of {@code shikaku.town.portrait.picture}. */
@NullMarked
package shikaku.town.portrait.picture;

import org.jspecify.annotations.NullMarked;
