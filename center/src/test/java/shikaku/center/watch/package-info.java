@NullMarked
package shikaku.center.watch;

import org.jspecify.annotations.NullMarked;
