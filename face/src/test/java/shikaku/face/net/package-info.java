@NullMarked
package shikaku.face.net;

import org.jspecify.annotations.NullMarked;
