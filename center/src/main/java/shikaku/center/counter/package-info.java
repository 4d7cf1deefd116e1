/** 窓口: what every request meets before anything is decided about it. */
@NullMarked
package shikaku.center.counter;

import org.jspecify.annotations.NullMarked;
