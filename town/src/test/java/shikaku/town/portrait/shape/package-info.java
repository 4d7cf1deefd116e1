/** Tests of {@code shikaku.town.portrait.shape}. */
@NullMarked
package shikaku.town.portrait.shape;

import org.jspecify.annotations.NullMarked;
