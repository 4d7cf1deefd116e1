@NullMarked
package shikaku.face.live;

import org.jspecify.annotations.NullMarked;
