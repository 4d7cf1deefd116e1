@NullMarked
package shikaku.center.postgres;

import org.jspecify.annotations.NullMarked;
