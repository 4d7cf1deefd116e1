@NullMarked
package shikaku.face.bench;

import org.jspecify.annotations.NullMarked;
