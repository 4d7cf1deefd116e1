@NullMarked
package shikaku.face;

import org.jspecify.annotations.NullMarked;
