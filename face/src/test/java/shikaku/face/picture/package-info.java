@NullMarked
package shikaku.face.picture;

import org.jspecify.annotations.NullMarked;
