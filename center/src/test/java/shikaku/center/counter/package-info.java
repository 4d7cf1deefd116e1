@NullMarked
package shikaku.center.counter;

import org.jspecify.annotations.NullMarked;
