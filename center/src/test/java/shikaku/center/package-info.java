@NullMarked
package shikaku.center;

import org.jspecify.annotations.NullMarked;
