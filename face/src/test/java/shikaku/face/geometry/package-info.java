@NullMarked
package shikaku.face.geometry;

import org.jspecify.annotations.NullMarked;
