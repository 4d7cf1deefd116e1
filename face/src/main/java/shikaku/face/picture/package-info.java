/**
 * Pictures as bare pixels, and the two ways a stranger's bytes become one: the camera's JPEG frames and the card's JPEG 2000 photo, both looked at
 * before they are decoded, bounded in size and time, without a temporary file.
 */
@NullMarked
package shikaku.face.picture;

import org.jspecify.annotations.NullMarked;
