/**
 * From form to picture: a ray for each pixel walks to the surface, is coloured as skin, hair or cloth, lit, and passes through a lens and a
 * sensor of the kind that the card office or a kiosk has.
 */
@NullMarked
package shikaku.town.portrait.picture;

import org.jspecify.annotations.NullMarked;
