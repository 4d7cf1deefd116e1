@NullMarked
package shikaku.terminal;

import org.jspecify.annotations.NullMarked;
