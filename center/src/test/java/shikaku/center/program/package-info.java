@NullMarked
package shikaku.center.program;

import org.jspecify.annotations.NullMarked;
