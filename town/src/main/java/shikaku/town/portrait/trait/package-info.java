/**
 * What makes a drawn face somebody's: some eighty numbers a person, in groups that can be exchanged one by one. Lengths are in halves of a
 * head's height; x points to the right of the picture, y up, z to the camera.
 */
@NullMarked
package shikaku.town.portrait.trait;

import org.jspecify.annotations.NullMarked;
