/** The gates before any comparison: a picture that cannot be compared fairly is not compared, and the patient is told what would help. */
@NullMarked
package shikaku.face.quality;

import org.jspecify.annotations.NullMarked;
