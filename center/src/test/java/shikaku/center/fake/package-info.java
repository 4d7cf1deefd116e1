@NullMarked
package shikaku.center.fake;

import org.jspecify.annotations.NullMarked;
