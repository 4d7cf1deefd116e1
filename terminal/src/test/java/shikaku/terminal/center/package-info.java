@NullMarked
package shikaku.terminal.center;

import org.jspecify.annotations.NullMarked;
