@NullMarked
package shikaku.center.sample;

import org.jspecify.annotations.NullMarked;
