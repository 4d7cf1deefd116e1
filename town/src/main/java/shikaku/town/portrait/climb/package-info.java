/**
 * How the chosen faces were found, offline and once ({@code ./shikaku portrait climb}): people whom the nets tell apart, so that a demo of
 * face verification on drawn people can show that it decides. Since the set is chosen with the nets that are then shown, distances on it are
 * no accuracy of anything.
 */
@NullMarked
package shikaku.town.portrait.climb;

import org.jspecify.annotations.NullMarked;
