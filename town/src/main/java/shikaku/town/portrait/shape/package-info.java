/**
 * The form of a drawn person as a signed distance: how far a point is from the surface, negative inside. Distances may be too short, never
 * much too long, so that a ray can walk along them. Coordinates are the head's own (see {@link shikaku.town.portrait.trait}).
 */
@NullMarked
package shikaku.town.portrait.shape;

import org.jspecify.annotations.NullMarked;
