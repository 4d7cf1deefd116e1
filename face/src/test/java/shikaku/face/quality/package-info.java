@NullMarked
package shikaku.face.quality;

import org.jspecify.annotations.NullMarked;
