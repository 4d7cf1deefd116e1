/**
 * Face verification (顔認証), one to one: is the person before the camera the one of the photo on the card's chip? {@link shikaku.face.Verification}
 * reads like the answer: the photo, the frames, the gates that ask for a retake, liveness, the comparison.
 *
 * <p>Everything here lives in the reader's process and ends with it. Nothing is kept in static fields, cached, logged or written.
 */
@NullMarked
package shikaku.face;

import org.jspecify.annotations.NullMarked;
